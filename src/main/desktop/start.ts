import { app, BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import path from 'node:path'
import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import type { OpenPlayer } from '../alerts/sound-player.ts'
import { createAppStatus } from '../bridge/app-status.ts'
import { followHandlers } from '../bridge/follow-handlers.ts'
import { serveBridge } from '../bridge/serve.ts'
import { createChannelKeeper } from '../channels/channel-keeper.ts'
import { createFollowFiles } from '../channels/follow-files.ts'
import { createFollowLines } from '../channels/follow-lines.ts'
import { createDiscovery } from '../channels/discovery.ts'
import { joinFollowedChannels } from '../channels/followed-channels.ts'
import { createFollowing } from '../channels/following.ts'
import { createLaunchRequests } from '../channels/launch-requests.ts'
import { knownChannel } from '../channels/known-channel.ts'
import { createLiveMonitor } from '../channels/live-monitor.ts'
import { createRecentViewers } from '../channels/recent-viewers.ts'
import { createSiteImport } from '../channels/site-follows.ts'
import { writePrivateFile } from '../diagnostics/private-file.ts'
import { createAlerts } from './alerts.ts'
import { appHandlers } from './app-handlers.ts'
import { createArchiveParts } from './archive-handlers.ts'
import { createAppTray } from './app-tray.ts'
import { createChannelParts } from './channel-parts.ts'
import { createChat } from './chat.ts'
import { createAway } from './away.ts'
import type { CommandLine } from './command-line.ts'
import { ipcTransport } from './ipc.ts'
import type { LaunchInbox } from './launch-inbox.ts'
import { registerLinks } from './link-registration.ts'
import { connectionHandlers } from './connection-handlers.ts'
import { copyText } from './copy-text.ts'
import { askWhichList } from './open-dialog.ts'
import type { Started } from './app-protocol.ts'
import { hostsOfRun } from './hosts-in-use.ts'
import { createOpenForeignLink } from './open-foreign-link.ts'
import { openLink } from './open-link.ts'
import { openPictures } from './open-pictures.ts'
import type { OpenWindow } from './open-window.ts'
import { createPartiClient } from './parti-client.ts'
import { askWhereToSave } from './save-dialog.ts'
import { openSaved } from './saved.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { speakAsWanted } from './spoken-language.ts'
import { createTrayDeeds } from './tray-deeds.ts'
import { createViewerParts } from './viewers.ts'
import { createWindowZoom } from './window-zoom.ts'
import { createWindows } from './windows.ts'
import { liveNotices } from '../parti/live-notices.ts'
import { resolveChannel } from '../parti/resolve-channel.ts'
import type { LiveNotice } from '../parti/facts.ts'
import { openChatRulesDocument } from '../settings/chat-rules-document.ts'
import { readTextFile } from '../text-file.ts'
import { systemClock as clock } from '../system-clock.ts'

/** How long pages, and then what is on its way to the disk, may hold up the end of the app, ms. */
const LONGEST_END_MS = 5_000
/** After this the app ends, whatever is still to be closed, ms. */
const LAST_END_MS = 15_000

interface Start {
  commandLine: CommandLine
  launches: LaunchInbox
  /** The folder of the build. */
  built: string
  openWindow: OpenWindow
  openPlayer: OpenPlayer
  /** The window that is open already, empty until this returns; null for a start in the tray. */
  first: BrowserWindow | null
}

/** Puts the app together: what was saved, who is live, what the user is told, windows, tray; then lets it run. */
export function start({ commandLine, launches, built, openWindow, openPlayer, first }: Start): Started {
  const data = app.getPath('userData')

  // What was saved
  const { notices, documentOf, settings, list, pause, kept, archive } = openSaved(data, built)
  const remembers = (): boolean => settings.current.getState().rememberWindows
  const language = speakAsWanted(settings.current)
  const hosts = hostsOfRun(commandLine.hosts, settings.current.getState())
  const pictures = openPictures({
    restHosts: commandLine.hosts.rest ?? [],
    data,
    clock,
    settings: settings.current,
    follows: list.follows,
  })

  // Who is live
  const parti = createPartiClient({ hosts, data, clock })
  const { rest, sockets, push } = parti
  const onChannel = ({ avatarUrl }: Channel): void => pictures.know(avatarUrl)
  const discovery = createDiscovery({ api: rest.user, clock, onChannel })
  const monitor = createLiveMonitor({
    ...rest.background,
    liveChannels: discovery.overhear(rest.background.liveChannels),
    keeper: createChannelKeeper(list, clock),
    clock,
    random: Math.random,
    watchViewers: parti.watchViewers,
    priorityOf: (userId) => viewers.priorityOf(userId),
    onTransitions: (batch, context) => alerts.onTransitions(batch, context),
    onViewers: (reading) => viewers.take(reading),
  })
  // Nobody repeats what was pushed while the socket was away.
  const onLiveNotice = (notice: LiveNotice): void => {
    monitor.notice(notice)
    discovery.notice(notice)
  }
  sockets.subscribe(liveNotices, { onValue: onLiveNotice, onOpen: monitor.recheck })
  const channels = joinFollowedChannels(list.follows, monitor.states)
  const following = createFollowing({ rest, list, channels, openLink, copyText })
  const recentViewers = createRecentViewers({ states: monitor.states, viewers: archive.viewers, clock })
  const lines = createFollowLines({
    find: (text) => knownChannel(text, list.follows.getState()),
    follow: async (text) => (await following.add(text)).channel,
    clock,
  })
  const dialogs = { askWhere: askWhereToSave, askWhich: askWhichList, write: writePrivateFile, readText: readTextFile }
  const files = createFollowFiles({ list, lines, linkOf: following.linkOf, ...dialogs, clock })
  const resolve = (text: string) => resolveChannel(rest.user, text)
  const requests = createLaunchRequests({ list, resolve, showChat: (userId) => chat.show(userId) })
  const single = createChannelParts({ rest, list, discovery, onChannel, openLink, clock })

  // What is said
  const nameOf = (userId: number): string | null => (single.known(userId) ?? chat.channelOf(userId))?.name ?? null
  const openForeignLink = createOpenForeignLink(settings)
  const chat = createChat({
    parti,
    channelOf: single.find,
    archive,
    notices,
    document: openChatRulesDocument(documentOf('chat-rules')),
    onRing: (userId, { message }) => alerts.ring({ userId, message }),
    clock,
    kept,
    remembers,
    findWindow: (userId) => windows.find('chat', userId),
    showWindow: (userId) => windows.show('chat', userId),
    openLink,
    openForeignLink,
    copyText,
  })
  const archived = createArchiveParts({
    chat: archive.chat,
    viewers: archive.viewers,
    settings: settings.current,
    clock,
    partiNow: rest.now,
    writer: chat,
    known: (userId) => single.known(userId) ?? chat.channelOf(userId) ?? undefined,
    showWindow: () => windows.show('archive'),
    openForeignLink,
    askWhere: askWhereToSave,
    write: writePrivateFile,
  })
  const viewers = createViewerParts({
    data,
    parti,
    list,
    monitor,
    archive,
    clock,
    known: (userId) => single.known(userId) ?? chat.channelOf(userId) ?? undefined,
    onBegun: () => alerts.refreshInbox(),
    showWindow: (userId) => windows.show('viewers', userId),
    showChatAt: (userId, at) => archived.show({ kind: 'moment', userId, at }),
    askWhere: askWhereToSave,
    write: writePrivateFile,
  })

  // What the user is told
  function open(userId: number, what: 'stream' | 'chat'): void {
    if (what === 'chat') chat.show(userId)
    else void following.openStream(userId).catch(() => windows.show('follows'))
  }
  const alerts = createAlerts({
    archive,
    clock,
    list,
    monitor,
    notices,
    document: documentOf('alert-rules'),
    built,
    data,
    settings: settings.current,
    openPlayer,
    isPaused: pause.isPaused,
    compareBusyness: viewers.compare,
    nameOf: (userId) => nameOf(userId) ?? strings.details.unnamed(userId),
    open,
    openByItself: (userId, what) => (what === 'chat' ? windows.offer('chat', userId) : open(userId, what)),
    showList: () => windows.show('follows'),
  })
  const away = createAway({ data, clock, rest, list, monitor, alerts, viewers })

  // The windows
  let quitting = false
  let isClosing = false
  const zoom = createWindowZoom(kept, (kind, factor) => windows.zoom(kind, factor))
  const windows = createWindows({
    openWindow,
    first,
    kept,
    remembers,
    zoomOf: zoom.of,
    onCommand(kind, command, userId) {
      if (command === 'settings') windows.show('settings')
      else if (command === 'archive') archived.showFrom(userId)
      else zoom.command(kind, command)
    },
    clock,
    isQuitting: () => quitting,
    dress(window, kind, userId) {
      if (kind === 'chat' && userId !== undefined) chat.dress(window, userId)
    },
    keepOnClose: () => !quitting && settings.current.getState().closeToTray && !tray.mayHide(),
    onPaceChanged: (id) => bridge.paceChanged(id),
    onGone: (id) => bridge.forget(id),
  })
  const bridge = serveBridge({
    transport: ipcTransport(windows),
    clock,
    onFault: (error) => console.error('afterparti:', error),
    handlers: {
      follows: {
        add: ({ text }) => following.add(text),
        ...followHandlers({ list, lines, files }),
        seen: alerts.markSeen,
        openStream: ({ userId }) => following.openStream(userId),
        recentViewers: ({ userId }) => recentViewers(userId),
        copyLinks: ({ userIds }) => following.copyLinks(userIds),
        list: channels,
      },
      channel: single.handlers,
      ...chat.handlers,
      archive: archived.handlers,
      viewers: viewers.handlers,
      discovery,
      ...appHandlers({
        status: createAppStatus(rest.status, push, notices),
        sockets,
        monitor,
        windows,
        archived,
        pause,
        requests,
      }),
      alerts: alerts.handlers,
      ...settingsHandlers({
        settings,
        language,
        rules: alerts.rules,
        chatRules: chat.rules,
        doNotDisturb: alerts.doNotDisturb,
        list,
        kept,
        zoom,
        commandLine,
        hosts,
        token: parti.token,
        importFollows: createSiteImport({ api: rest.user, list, lines, show: () => windows.show('follows') }),
        data,
        clock,
      }),
      connection: connectionHandlers({ parti, hosts, channels, monitor, settings: settings.current, notices, clock }),
    },
  })

  // The tray
  const tray = createAppTray({
    pictures: path.join(built, 'pictures/tray', process.platform),
    deeds: createTrayDeeds({ following, mutes: alerts.mutes, pause, windows, chat, alerts }),
    sources: {
      channels,
      rest: rest.status,
      push,
      unseen: alerts.unseen,
      pause: pause.current,
      mutes: alerts.mutes,
      windows: windows.subjects,
      looks: chat.looks,
      spoken: language.spoken,
      nameOf,
    },
    notices,
    clock,
    onAbsent: () => {
      if (BrowserWindow.getAllWindows().length === 0) windows.show('follows')
    },
  })

  // Everything runs from here
  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.current.getState().theme
  }
  settings.current.subscribe(applyTheme)
  applyTheme()
  // Asking Parti and showing the tray can wait for the first paint; the paint cannot wait for them.
  const run = (): void => {
    if (isClosing) return
    alerts.begin()
    const watch = (): void => monitor.watch(list.follows.getState().map(({ channel }) => channel.userId))
    list.follows.subscribe(watch)
    watch()
    chat.beginRecording(channels)
    viewers.begin(windows.subjects)
    away.begin()
    void parti.connect()
    registerLinks()
    tray.begin()
  }
  windows.afterFirstPaint(() => language.onceSpoken(run))

  // Whatever comes from outside is seen, and nothing of it happens behind the user's back.
  launches.open((reading) => {
    windows.show('follows')
    if (reading !== null) void requests.take(reading)
  })
  app.on('activate', () => windows.show('follows'))
  app.on('window-all-closed', () => {
    if (!settings.current.getState().closeToTray) app.quit()
  })
  // A socket that slept says that it is open though nobody is there any more.
  powerMonitor.on('resume', () => {
    sockets.reconnect()
    monitor.wake()
    pause.wake()
    away.wake()
  })

  // The way out
  app.on('before-quit', () => {
    quitting = true
    // Electron asks each page whether it may close, and a page that hangs never answers.
    clock.after(LONGEST_END_MS, () => BrowserWindow.getAllWindows().forEach((window) => window.destroy()))
  })
  app.on('will-quit', (event) => {
    // Also a second time: nothing may cut the closing of the archive short.
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    // `app.exit` would wait for threads, and one that does not end must not keep the app alive, unseen and in the way of
    // the next.
    clock.after(LAST_END_MS, () => process.kill(process.pid, 'SIGKILL'))
    tray.stop()
    pause.stop()
    away.stop()
    monitor.stop()
    archived.stop()
    sockets.stop()
    kept.flush()
    // Rows may still be on their way into the archive; a disk that hangs must not keep the app from its end.
    void Promise.race([
      Promise.all([alerts.stop(), chat.stop(), viewers.stop()]),
      new Promise<void>((resolve) => clock.after(LONGEST_END_MS, resolve)),
    ])
      .then(archive.close)
      .finally(() => app.exit(0))
  })

  return { pictures, findSound: alerts.findSound, speech: language.wanted.getState }
}
