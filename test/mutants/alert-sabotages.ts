import type { Sabotage } from './sabotage.ts'

/** Rules, pauses and popups made wrong. */
export const alertSabotages: Sabotage[] = [
  {
    name: 'a rule of silence rings',
    file: 'src/main/alerts/policy.ts',
    from: "if (rule.mode === 'silent') return 'silent'",
    to: '',
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'quiet hours are not quiet',
    file: 'src/main/alerts/policy.ts',
    from: "if (isWithin(quietHours, local)) return 'quiet-hours'",
    to: '',
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'a channel without numbers is silenced',
    file: 'src/main/alerts/policy.ts',
    from: "return viewers === null ? 'announced-uncounted' : 'below-minimum'",
    to: "return 'below-minimum'",
    tests: ['test/unit/alert-policy.test.ts'],
  },
  {
    name: 'an alert that waits is never given up',
    file: 'src/main/alerts/waiting-list.ts',
    from: 'clock.after(WAIT_MS, () => look(userId, true))',
    to: 'clock.after(WAIT_MS, () => look(userId, false))',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'the viewers of another show count',
    file: 'src/main/alerts/waiting-list.ts',
    from: ' && state.show.seenAt === entry.alert.show.seenAt',
    to: '',
    tests: ['test/unit/go-live-alerts.test.ts'],
  },
  {
    name: 'a title is told again after a restart',
    file: 'src/main/archive/alerts-table.ts',
    from: 'AND title = :title AND (began_at = :beganAt OR event_id = :eventId)',
    to: 'AND title = :title AND began_at = :beganAt',
    tests: ['test/integration/archive-inbox.test.ts'],
  },
  {
    name: 'a pause until tomorrow may end at once',
    file: 'src/main/alerts/next-morning.ts',
    from: 'return today - now >= HOUR_MS ? today',
    to: 'return today - now >= 0 ? today',
    tests: ['test/unit/pause.test.ts'],
  },
  {
    name: 'a pause of a clock that ran ahead holds for good',
    file: 'src/main/alerts/pause.ts',
    from: ' && until - now <= LONGEST_MS',
    to: '',
    tests: ['test/unit/pause.test.ts'],
  },
  {
    name: 'an event id that is learnt joins not all that was told of its show',
    file: 'src/main/archive/alerts-table.ts',
    from: "event_id IS NULL AND kind <> 'live'",
    to: "event_id IS NULL AND kind = 'title'",
    tests: ['test/integration/archive-inbox.test.ts'],
  },
]
