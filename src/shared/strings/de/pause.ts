import type { Strings } from '../catalogue.ts'
import { formatMoment } from '../moment.ts'

/** The words for the pause of notifications, in the tray and in windows alike. */
export const pause: Strings['pause'] = {
  menu: 'Benachrichtigungen pausieren',
  choices: {
    'half-hour': 'Für 30 Minuten',
    hour: 'Für 1 Stunde',
    morning: 'Bis morgen',
    open: 'Bis auf Weiteres',
  },
  resume: 'Fortsetzen',
  resumeFrom: ({ until }, now) => (until === null ? 'Fortsetzen' : `Fortsetzen (bis ${formatMoment(until, now)})`),
  paused: ({ until }, now) =>
    until === null ? 'Benachrichtigungen pausiert' : `Benachrichtigungen pausiert bis ${formatMoment(until, now)}`,
}
