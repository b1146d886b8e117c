import { app } from 'electron'
import type { Clock } from '#shared/clock.ts'
import { ruleFor } from '#shared/model/alert-rules.ts'
import type { SoundChoice } from '#shared/model/alert-sound.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { Notice } from '#shared/model/status.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'
import { dryRun, DRY_RUN_MS } from '../alerts/dry-run.ts'
import { watchBusyness } from '../alerts/busy-watch.ts'
import { createGoLiveAlerts, type GoLiveAlerts } from '../alerts/go-live-alerts.ts'
import { SILENCE, soundOf } from '../alerts/choose-sound.ts'
import type { OpenPlayer } from '../alerts/sound-player.ts'
import { createChatRings, type ChatRing } from '../alerts/chat-rings.ts'
import { createInbox } from '../alerts/inbox.ts'
import { createMissedAlerts } from '../alerts/missed-alerts.ts'
import { localTime } from '../alerts/local-time.ts'
import { createMutes, type Mutes } from '../alerts/mutes.ts'
import { WAIT_MS } from '../alerts/policy.ts'
import { popupOf, popupOfRings, testPopup, type PopupAct, type PopupHost, type PopupWords } from '../alerts/popup.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { singleValue } from '../bridge/single-value.ts'
import type { FollowList } from '../channels/follow-list.ts'
import type { OnTransitions } from '../channels/held-transitions.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import { openAlertRulesDocument } from '../settings/alert-rules-document.ts'
import { createAlertRulesStore, type AlertRulesStore } from '../settings/alert-rules-store.ts'
import type { CompareBusyness } from '../viewers/compare-busyness.ts'
import { createElectronPopups } from './electron-popups.ts'
import type { FindSound } from './app-protocol.ts'
import { createLinuxPopups } from './linux-popups.ts'
import { askWhichSound } from './open-dialog.ts'
import { openSounds } from './open-sounds.ts'
import { tellWhile } from './tell-while.ts'

interface Dependencies {
  document: Parameters<typeof openAlertRulesDocument>[0]
  archive: Archive
  clock: Clock
  list: FollowList
  monitor: Pick<LiveMonitor, 'states'>
  notices: StoreApi<readonly Notice[]>
  /** The folder of the build, with the sounds in it. */
  built: string
  /** The folder of the user's data. */
  data: string
  settings: StoreApi<Settings>
  openPlayer: OpenPlayer
  isPaused(): boolean
  /** How busy a channel is for the age of its show. */
  compareBusyness: CompareBusyness
  /** What the channel of a user is called, as far as it is known. */
  nameOf(userId: number): string
  open(userId: number, what: 'stream' | 'chat'): void
  /** The same without the user having asked for it just now. */
  openByItself(userId: number, what: 'stream' | 'chat'): void
  showList(): void
}

/** Everything about alerts that the app is put together from. */
export interface AlertParts extends Pick<GoLiveAlerts, 'unseen' | 'markSeen'> {
  handlers: Handlers['alerts']
  doNotDisturb: PopupHost['doNotDisturb']
  findSound: FindSound
  /** Tells of a row of a chat that rings. */
  ring(ring: ChatRing): void
  mutes: Mutes
  rules: AlertRulesStore
  onTransitions: OnTransitions
  /** Keeps shows that were over before anybody could be told. Rejects with `storage-failed`. */
  keepMissed: ReturnType<typeof createMissedAlerts>
  /** Reads the inbox anew, because more is known of what is in it. */
  refreshInbox(): void
  /** Begins to read the inbox and to look for somebody who shows popups. */
  begin(): void
  /** Settles once everything is kept and told, or after a moment in which that was not possible. Never rejects. */
  stop(): Promise<void>
}

/** A notification server may come some seconds after the app at login; only then is its absence believed. */
const GRACE_MS = 10_000
/** How long telling may hold up the end of the app, ms. */
const STOP_WITHIN_MS = 2_000

/** Alerts by the rules of the user, shown as this desktop shows them. */
export function createAlerts(dependencies: Dependencies): AlertParts {
  const { document, archive, clock, list, monitor, notices, settings, isPaused, nameOf, open, openByItself, showList } =
    dependencies
  const rules = createAlertRulesStore(openAlertRulesDocument(document))
  const inbox = createInbox(archive)
  const host =
    process.platform === 'linux'
      ? createLinuxPopups({ app: { name: app.getName(), desktopEntry: 'afterparti' }, onAct })
      : createElectronPopups(onAct)

  function onAct(act: PopupAct): void {
    alerts.markSeen()
    if (act.do === 'list') showList()
    else if (act.do === 'mute') mute(act.userId)
    else open(act.userId, act.do)
  }
  function mute(userId: number): void {
    try {
      rules.setMuted(userId, true)
    } catch {
      // The disk took nothing; whoever sees the list instead knows that it did not work.
      showList()
    }
  }
  const tellPresence = (isPresent: boolean): void => tellWhile(notices, { code: 'no-popups' }, !isPresent)
  const sounds = openSounds({ ...dependencies, rules: rules.current, open: dependencies.openPlayer })
  let lastShown: Promise<unknown> = Promise.resolve()
  /** The sound does not wait for the popup: where nobody shows popups it is all that the user gets. */
  function show(popup: PopupWords, choice: SoundChoice) {
    const sounding = sounds.play(choice)
    const shown = host.show({ ...popup, isSilent: choice.sound !== 'desktop' })
    lastShown = shown.then(({ outcome }) => outcome !== 'refused' && tellPresence(outcome === 'shown'))
    return { shown, sounding }
  }

  const doNotDisturb = async (): Promise<boolean> =>
    settings.getState().respectDoNotDisturb && (await host.doNotDisturb()) === 'on'
  const rings = createChatRings({
    clock,
    isPaused,
    quietHours: () => rules.current.getState().quietHours,
    localTime,
    isQuiet: doNotDisturb,
    show: (collected, isQuiet) =>
      void show(popupOfRings(collected, nameOf), isQuiet ? SILENCE : rules.current.getState().standard),
  })
  const onKept = (): void => void inbox.refresh()
  const alerts = createGoLiveAlerts({
    archive,
    clock,
    rules: rules.current.getState,
    isPaused,
    localTime,
    stateOf: (userId) => monitor.states.getState().get(userId),
    channelOf: (userId) => list.find(userId)?.channel ?? null,
    doNotDisturb,
    popUp(collected) {
      const now = rules.current.getState()
      show(popupOf(collected, now), soundOf(collected, now))
    },
    open: openByItself,
    onKept,
  })
  const ends: (() => void)[] = []

  return {
    unseen: alerts.unseen,
    doNotDisturb: host.doNotDisturb,
    findSound: sounds.find,
    markSeen: alerts.markSeen,
    ring: rings.ring,
    mutes: createMutes(rules),
    rules,
    keepMissed: createMissedAlerts({ archive, rules: rules.current.getState, onKept }),
    onTransitions(batch, context) {
      const news = batch.flatMap(({ userId, transition }) => {
        const follow = list.find(userId)
        return follow === undefined ? [] : [{ ...follow, transition }]
      })
      void alerts.take(news, context)
    },
    refreshInbox: onKept,
    begin() {
      void inbox.start()
      ends.push(
        monitor.states.subscribe(alerts.observe),
        watchBusyness({
          clock,
          states: monitor.states.getState,
          isWanted: (userId) => ruleFor(rules.current.getState(), userId).whenBusy,
          compare: dependencies.compareBusyness,
          onBusy: alerts.takeBusy,
        }),
        clock.after(GRACE_MS, () => void host.isPresent().then(tellPresence)),
      )
    },
    async stop() {
      for (const end of ends) end()
      rings.stop()
      const told = Promise.all([sounds.stop(), alerts.stop().then(() => lastShown)])
      await Promise.race([told, new Promise<void>((resolve) => clock.after(STOP_WITHIN_MS, resolve))])
      host.stop()
    },
    handlers: {
      inbox: inbox.entries,
      rules: singleValue('rules', rules.current),
      markSeen: ({ ids }) => inbox.markSeen(ids),
      changeStandard: ({ change }) => rules.changeStandard(change),
      setChannel: ({ userId, rule }) => rules.setChannel(userId, rule),
      setQuietHours: ({ quietHours }) => rules.setQuietHours(quietHours),
      dryRun: async ({ rules: edited }) =>
        dryRun(await archive.pastAlerts(clock.now() - DRY_RUN_MS, WAIT_MS), edited, localTime),
      async test() {
        const { shown, sounding } = show(testPopup(), rules.current.getState().standard)
        const [popup, sound, doNotDisturb] = await Promise.all([shown, sounding, host.doNotDisturb()])
        return { popup, sound, doNotDisturb }
      },
      playSound: sounds.play,
      async chooseSound() {
        const file = await askWhichSound()
        return file === null ? null : sounds.take(file)
      },
    },
  }
}
