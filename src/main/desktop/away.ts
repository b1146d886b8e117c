import type { Clock } from '#shared/clock.ts'
import { beganAt } from '#shared/model/live-state.ts'
import { createAwayWatch, type AwayWatch } from '../channels/away-watch.ts'
import type { FollowList } from '../channels/follow-list.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import { createMissedLookup } from '../channels/missed-lookup.ts'
import type { PartiRest } from '../parti/rest.ts'
import { openAwakeDocument } from '../settings/awake-document.ts'
import type { AlertParts } from './alerts.ts'
import { storedDocument } from './stored-document.ts'
import type { ViewerParts } from './viewers.ts'

interface Dependencies {
  /** The folder of the user's data. */
  data: string
  clock: Clock
  rest: PartiRest
  list: Pick<FollowList, 'follows'>
  monitor: Pick<LiveMonitor, 'states'>
  alerts: Pick<AlertParts, 'handlers' | 'keepMissed'>
  viewers: Pick<ViewerParts, 'overhear'>
}

/** What began and ended while the app was off or the machine slept comes into the inbox, after a look at Parti. */
export function createAway({ data, clock, rest, list, monitor, alerts, viewers }: Dependencies): AwayWatch {
  function lastShowAt(userId: number): number {
    const entries = [...alerts.handlers.inbox.getState().values()]
    return Math.max(0, ...entries.filter(({ channel }) => channel.userId === userId).map(({ show }) => beganAt(show)))
  }
  return createAwayWatch({
    // Without it nobody knows what was missed, which is not worth a word.
    document: openAwakeDocument({ clock, onNotice: () => undefined, file: storedDocument(data, 'awake') }),
    clock,
    lookUp: createMissedLookup({
      api: { ...viewers.overhear(rest.background), posts: rest.background.posts },
      clock,
      follows: list.follows.getState,
      liveOf: (userId) => monitor.states.getState().get(userId),
      lastShowAt,
      keep: alerts.keepMissed,
    }),
  })
}
