import { app, BrowserWindow, nativeTheme, powerMonitor } from 'electron'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { createStore } from 'zustand/vanilla'
import type { Notice } from '#shared/model/status.ts'
import { createGoLiveAlerts } from '../alerts/go-live-alerts.ts'
import { openArchive } from '../archive/archive.ts'
import { createAppStatus } from '../bridge/app-status.ts'
import { joinMaps } from '../bridge/joined-maps.ts'
import { nameChannels } from '../bridge/named-channels.ts'
import { serveBridge } from '../bridge/serve.ts'
import { singleValue } from '../bridge/single-value.ts'
import { createChannelKeeper } from '../channels/channel-keeper.ts'
import { createFollowList } from '../channels/follow-list.ts'
import { joinFollowedChannels } from '../channels/followed-channels.ts'
import { createFollowing } from '../channels/following.ts'
import { createLiveMonitor } from '../channels/live-monitor.ts'
import { createDiagnosticsExport } from '../diagnostics/export.ts'
import { writePrivateFile } from '../diagnostics/private-file.ts'
import { createSocketHosts } from '../diagnostics/socket-hosts.ts'
import type { CommandLine } from './command-line.ts'
import { ipcTransport } from './ipc.ts'
import { hostsOfRun, refineSettings } from './hosts-in-use.ts'
import { openWindowsDocument } from './kept-windows.ts'
import { createNotifier } from './notifications.ts'
import { openLink } from './open-link.ts'
import type { OpenWindow } from './open-window.ts'
import { createPartiClient } from './parti-client.ts'
import { askWhereToSave } from './save-dialog.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { storedDocument } from './stored-document.ts'
import { systemFacts } from './system-facts.ts'
import { watchTrayHost, type TrayHostState } from './tray-host.ts'
import { createTrayPresence } from './tray-presence.ts'
import { presentTray } from './tray-presenter.ts'
import { createTrayItem } from './tray.ts'
import { createWindowKeeper } from './window-keeper.ts'
import { createWindowZoom } from './window-zoom.ts'
import { createWindows } from './windows.ts'
import { liveNotices } from '../parti/live-notices.ts'
import { viewerUpdates } from '../parti/viewer-updates.ts'
import { openFollowListDocument } from '../settings/follow-list-document.ts'
import { openSettingsDocument } from '../settings/settings-document.ts'
import { createSettingsStore } from '../settings/settings-store.ts'
import { systemClock as clock } from '../system-clock.ts'

interface Start {
  commandLine: CommandLine
  /** The folder of the build. */
  built: string
  openWindow: OpenWindow
  /** The window that is open already, empty until this returns; null for a start in the tray. */
  first: BrowserWindow | null
}

/** Puts the app together: what was saved, who is live, what the user is told, windows, tray; then lets it run. */
export function start({ commandLine, built, openWindow, first }: Start): void {
  const data = app.getPath('userData')
  const notices = createStore<readonly Notice[]>(() => [])
  const onNotice = (notice: Notice): void => notices.setState([...notices.getState(), notice], true)
  const stored = { clock, onNotice }

  // What was saved
  const settings = createSettingsStore(
    openSettingsDocument({ ...stored, file: storedDocument(data, 'settings') }),
    refineSettings,
  )
  const list = createFollowList(openFollowListDocument({ ...stored, file: storedDocument(data, 'follows') }), clock)
  const kept = createWindowKeeper(
    // Where windows were is not worth a word when it is lost.
    openWindowsDocument({ clock, onNotice: () => undefined, file: storedDocument(data, 'windows') }),
    clock,
  )
  const archive = openArchive({
    path: path.join(data, 'archive.db'),
    // Rows come and go in small batches: a young generation that grows with them would only hold memory (measured).
    startWorker: () =>
      new Worker(path.join(built, 'main/archive-worker.js'), { resourceLimits: { maxYoungGenerationSizeMb: 2 } }),
    clock,
    onNotice,
  })

  // Who is live
  const hosts = hostsOfRun(commandLine.hosts, settings.current.getState())
  const parti = createPartiClient({ hosts, data, clock })
  const { rest, sockets, push, unknown } = parti
  const monitor = createLiveMonitor({
    ...rest.background,
    keeper: createChannelKeeper(list, clock),
    clock,
    random: Math.random,
    watchViewers: (livestreamId, onCount) => sockets.subscribe(viewerUpdates(livestreamId), { onValue: onCount }),
    priorityOf: () => 0,
    onTransitions: (batch) =>
      void alerts.take(
        batch.flatMap(({ userId, transition }) => {
          const follow = list.find(userId)
          return follow === undefined ? [] : [{ channel: follow.channel, transition }]
        }),
      ),
    // A sample that cannot be kept is missing from the history, which says so by itself.
    onViewers: (sample) => void archive.recordViewers([sample]).catch(() => undefined),
  })
  // Nobody repeats what was pushed while the socket was away.
  sockets.subscribe(liveNotices, { onValue: monitor.notice, onOpen: monitor.recheck })
  const channels = joinFollowedChannels(list.follows, monitor.states)
  const following = createFollowing({ rest, list, channels, openLink })

  // How it is known
  const startedAt = clock.now()
  const allHosts = joinMaps(rest.hosts, createSocketHosts(hosts.ws, sockets.reports, clock))
  const exportDiagnostics = createDiagnosticsExport({
    redact: parti.redact,
    home: app.getPath('home'),
    askWhere: askWhereToSave,
    write: writePrivateFile,
    clock,
    gather: () => ({
      at: clock.now(),
      startedAt,
      system: systemFacts(),
      settings: settings.current.getState(),
      follows: list.follows.getState().length,
      hosts: allHosts.getState().values(),
      sockets: sockets.reports.getState().values(),
      requests: rest.requests.getState(),
      unknownCounts: unknown.counts.getState().values(),
      unknown: unknown.records.getState().values(),
      notices: notices.getState(),
    }),
  })

  // What the user is told
  const openStream = (userId: number): void => void following.openStream(userId).catch(() => windows.show('follows'))
  const alerts = createGoLiveAlerts({
    archive,
    clock,
    popUp: createNotifier({ onOne: openStream, onSeveral: () => windows.show('follows') }),
  })

  // The windows
  const presence = createTrayPresence({ clock, onSettled: onTraySettled })
  let quitting = false
  let isClosing = false
  const zoom = createWindowZoom(kept, (kind, factor) => windows.zoom(kind, factor))
  const windows = createWindows({
    openWindow,
    first,
    kept,
    remembers: () => settings.current.getState().rememberWindows,
    zoomOf: zoom.of,
    onCommand: (kind, command) => (command === 'settings' ? windows.show('settings') : zoom.command(kind, command)),
    clock,
    keepOnClose: () => !quitting && settings.current.getState().closeToTray && !presence.mayHide(),
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
        remove: ({ userId }) => following.remove(userId),
        restore: ({ userId }) => following.restore(userId),
        seen: alerts.markSeen,
        openStream: ({ userId }) => following.openStream(userId),
        openChat: ({ userId }) => following.openChat(userId),
        list: channels,
      },
      app: {
        status: singleValue('status', createAppStatus(rest.status, push, notices)),
        retry: () => {
          sockets.reconnect()
          monitor.recheck()
        },
        showConnection: () => windows.show('connection'),
        showSettings: () => windows.show('settings'),
        quit: () => app.quit(),
      },
      ...settingsHandlers({ settings, list, kept, zoom, commandLine, hosts, token: parti.token, data, clock }),
      connection: {
        hosts: allHosts,
        sockets: sockets.reports,
        requests: singleValue('requests', rest.requests),
        unknown: unknown.records,
        unknownCounts: unknown.counts,
        channels: nameChannels(channels, monitor.livestreamIdOf),
        exportDiagnostics,
      },
    },
  })

  // The tray
  const item = createTrayItem({
    pictures: path.join(built, 'pictures/tray', process.platform),
    openStream,
    showFollows: () => windows.show('follows'),
    onLooked: alerts.markSeen,
    quit: () => app.quit(),
  })
  let endTray: (() => void) | null = null
  const onTrayHost = (state: TrayHostState): void => {
    presence.hostChanged(state)
    // Made when the desktop has answered, and anew for a host that came later.
    if (endTray === null)
      endTray = presentTray({ item, channels, rest: rest.status, push, unseen: alerts.unseen, clock })
    else if (state === 'present') item.recreate()
  }
  function onTraySettled(present: boolean): void {
    const others = notices.getState().filter(({ code }) => code !== 'no-tray')
    notices.setState(present ? others : [...others, { code: 'no-tray' }], true)
    if (!present && BrowserWindow.getAllWindows().length === 0) windows.show('follows')
  }

  // Everything runs from here
  const applyTheme = (): void => {
    nativeTheme.themeSource = settings.current.getState().theme
  }
  settings.current.subscribe(applyTheme)
  applyTheme()
  // Asking Parti and showing the tray can wait for the first paint; the paint cannot wait for them.
  let stopRunning: (() => void) | null = null
  windows.afterFirstPaint(() => {
    if (isClosing) return
    const watch = (): void => monitor.watch(list.follows.getState().map(({ channel }) => channel.userId))
    list.follows.subscribe(watch)
    watch()
    void parti.connect()
    // Only on Linux may a desktop be without one.
    const trayHost = process.platform === 'linux' ? watchTrayHost({ onChange: onTrayHost }) : null
    if (trayHost === null) onTrayHost('present')
    stopRunning = () => {
      trayHost?.stop()
      endTray?.()
    }
  })

  app.on('second-instance', () => windows.show('follows'))
  app.on('activate', () => windows.show('follows'))
  app.on('window-all-closed', () => {
    if (!settings.current.getState().closeToTray) app.quit()
  })
  // A socket that slept says that it is open though nobody is there any more.
  powerMonitor.on('resume', () => {
    sockets.reconnect()
    monitor.wake()
  })

  // The way out
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('will-quit', (event) => {
    // Also a second time: nothing may cut the closing of the archive short.
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    stopRunning?.()
    presence.stop()
    monitor.stop()
    sockets.stop()
    kept.flush()
    void archive.close().finally(() => app.exit(0))
  })
}
