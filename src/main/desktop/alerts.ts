import { app } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { Notice } from '#shared/model/status.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'
import { dryRun, DRY_RUN_MS } from '../alerts/dry-run.ts'
import { createGoLiveAlerts, type GoLiveAlerts } from '../alerts/go-live-alerts.ts'
import { createInbox } from '../alerts/inbox.ts'
import { localTime } from '../alerts/local-time.ts'
import { createMutes, type Mutes } from '../alerts/mutes.ts'
import { WAIT_MS } from '../alerts/policy.ts'
import { popupOf, testPopup, type Popup, type PopupAct } from '../alerts/popup.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { singleValue } from '../bridge/single-value.ts'
import type { FollowList } from '../channels/follow-list.ts'
import type { OnTransitions } from '../channels/held-transitions.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import { openAlertRulesDocument } from '../settings/alert-rules-document.ts'
import { createAlertRulesStore, type AlertRulesStore } from '../settings/alert-rules-store.ts'
import { createElectronPopups } from './electron-popups.ts'
import { createLinuxPopups } from './linux-popups.ts'

interface Dependencies {
  document: Parameters<typeof openAlertRulesDocument>[0]
  archive: Archive
  clock: Clock
  list: FollowList
  monitor: Pick<LiveMonitor, 'states'>
  notices: StoreApi<readonly Notice[]>
  isPaused(): boolean
  open(userId: number, what: 'stream' | 'chat'): void
  showList(): void
}

/** Everything about alerts that the app is put together from. */
export interface AlertParts extends Pick<GoLiveAlerts, 'unseen' | 'markSeen'> {
  handlers: Handlers['alerts']
  mutes: Mutes
  rules: AlertRulesStore
  onTransitions: OnTransitions
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
  const { document, archive, clock, list, monitor, notices, isPaused, open, showList } = dependencies
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
  function tellPresence(isPresent: boolean): void {
    const told = notices.getState()
    const others = told.filter(({ code }) => code !== 'no-popups')
    if (isPresent === (others.length === told.length)) return
    notices.setState(isPresent ? others : [...others, { code: 'no-popups' }], true)
  }
  let lastShown: Promise<unknown> = Promise.resolve()
  function show(popup: Popup): ReturnType<typeof host.show> {
    const shown = host.show(popup)
    lastShown = shown.then(({ outcome }) => outcome !== 'refused' && tellPresence(outcome === 'shown'))
    return shown
  }

  const alerts = createGoLiveAlerts({
    archive,
    clock,
    rules: rules.current.getState,
    isPaused,
    localTime,
    stateOf: (userId) => monitor.states.getState().get(userId),
    channelOf: (userId) => list.find(userId)?.channel ?? null,
    popUp: (collected) => void show(popupOf(collected, rules.current.getState())),
    open,
    onKept: () => void inbox.refresh(),
  })
  const ends: (() => void)[] = []

  return {
    unseen: alerts.unseen,
    markSeen: alerts.markSeen,
    mutes: createMutes(rules),
    rules,
    onTransitions(batch, context) {
      const news = batch.flatMap(({ userId, transition }) => {
        const follow = list.find(userId)
        return follow === undefined ? [] : [{ ...follow, transition }]
      })
      void alerts.take(news, context)
    },
    begin() {
      void inbox.start()
      ends.push(
        monitor.states.subscribe(alerts.observe),
        clock.after(GRACE_MS, () => void host.isPresent().then(tellPresence)),
      )
    },
    async stop() {
      for (const end of ends) end()
      const told = alerts.stop().then(() => lastShown)
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
      test: () => show(testPopup()),
    },
  }
}
