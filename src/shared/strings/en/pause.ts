import type { Pause, PauseChoice } from '../../model/pause.ts'
import { formatMoment } from '../moment.ts'

const choices: Record<PauseChoice, string> = {
  'half-hour': 'For 30 minutes',
  hour: 'For 1 hour',
  morning: 'Until tomorrow',
  open: 'Until resumed',
}

/** The words for the pause of notifications, in the tray and in windows alike. */
export const pauseWords = {
  menu: 'Pause notifications',
  choices,
  resume: 'Resume',
  /** `Resume (until 22:30)` */
  resumeFrom: ({ until }: Pause, now: number) =>
    until === null ? 'Resume' : `Resume (until ${formatMoment(until, now)})`,
  paused: ({ until }: Pause, now: number) =>
    until === null ? 'Notifications paused' : `Notifications paused until ${formatMoment(until, now)}`,
}
