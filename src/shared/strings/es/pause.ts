import type { Strings } from '../catalogue.ts'
import { formatMoment } from '../moment.ts'

/** The words for the pause of notifications, in the tray and in windows alike. */
export const pause: Strings['pause'] = {
  menu: 'Pausar notificaciones',
  choices: {
    'half-hour': 'Durante 30 minutos',
    hour: 'Durante 1 hora',
    morning: 'Hasta mañana',
    open: 'Hasta que las reanude',
  },
  resume: 'Reanudar',
  resumeFrom: ({ until }, now) => (until === null ? 'Reanudar' : `Reanudar (hasta ${formatMoment(until, now)})`),
  paused: ({ until }, now) =>
    until === null ? 'Notificaciones en pausa' : `Notificaciones en pausa hasta ${formatMoment(until, now)}`,
}
