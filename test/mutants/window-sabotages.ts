import type { Sabotage } from './sabotage.ts'

/** The first moments of a window made wrong. */
export const windowSabotages: Sabotage[] = [
  {
    name: 'a window that never gets ready stays out of sight',
    file: 'src/main/desktop/first-show.ts',
    from: 'clock.after(LONGEST_START_MS, ready)',
    to: 'clock.after(LONGEST_START_MS, shown)',
    tests: ['test/unit/first-show.test.ts'],
  },
  {
    name: 'a window that was asked for before it was ready is shown again',
    file: 'src/main/desktop/first-show.ts',
    from: "  window.once('show', shown)\n",
    to: '',
    tests: ['test/unit/first-show.test.ts'],
  },
]
