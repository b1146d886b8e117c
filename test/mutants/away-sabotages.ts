import type { Sabotage } from './sabotage.ts'

/** What was missed while the app was off or the machine slept, made wrong. */
export const awaySabotages: Sabotage[] = [
  {
    name: 'a span that could not be looked up is forgotten',
    file: 'src/main/channels/away-watch.ts',
    from: ' || (!isDone && attempts < ATTEMPTS)',
    to: '',
    tests: ['test/unit/away-watch.test.ts'],
  },
  {
    name: 'an app that ends before it looked counts as having looked',
    file: 'src/main/channels/away-watch.ts',
    from: '      if (span === null) save()\n    },',
    to: '      save()\n    },',
    tests: ['test/unit/away-watch.test.ts'],
  },
  {
    name: 'a show that may be on counts as missed',
    file: 'src/main/channels/missed-shows.ts',
    from: 'if (hasEnded ? isOn : mayBeOn(eventId, live, span)) return null',
    to: 'if (isOn) return null',
    tests: ['test/unit/missed-shows.test.ts'],
  },
  {
    name: 'an end without a start makes a length up',
    file: 'src/main/channels/missed-shows.ts',
    from: 'const isWhole = startedAt !== null && hasEnded',
    to: 'const isWhole = hasEnded',
    tests: ['test/unit/missed-shows.test.ts'],
  },
  {
    name: 'who was not followed yet has missed shows',
    file: 'src/main/channels/missed-lookup.ts',
    from: '.filter(({ followedAt }) => followedAt < span.from)',
    to: '',
    tests: ['test/integration/missed-shows.test.ts'],
  },
  {
    name: 'every channel is asked about one by one',
    file: 'src/main/channels/missed-lookup.ts',
    from: 'ranked.slice(0, MOST_CHANNELS)',
    to: 'ranked',
    tests: ['test/integration/missed-shows.test.ts'],
  },
  {
    name: 'a show that was seen without an id is missed, too',
    file: 'src/main/archive/alerts-table.ts',
    from: ' OR (event_id IS NULL AND began_at BETWEEN :beganAt AND :endedAt)',
    to: '',
    tests: ['test/integration/archive-inbox.test.ts'],
  },
  {
    name: 'a moment that is not known to be a start is told as one',
    file: 'src/renderer/alerts/inbox-words.ts',
    from: "outcome === 'ended-while-away' && show.startedAt === null ? alertStrings.inbox.around(moment) : moment",
    to: 'moment',
    tests: ['test/unit/renderer-alerts.test.ts'],
  },
]
