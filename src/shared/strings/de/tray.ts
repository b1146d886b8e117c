import type { Strings } from '../catalogue.ts'
import { formatAge, formatCount } from '../format.ts'
import { pause } from './pause.ts'

/** The words of the tray item and its menu. */
export const tray: Strings['tray'] = {
  nobodyFollowed: 'Afterparti: Du folgst noch niemandem',
  unreachable: 'Afterparti: Parti ist nicht erreichbar',
  checking: 'Afterparti: fragt Parti, wer live ist',
  nobodyLive: 'Niemand live',
  live: (count, names, more) => `${formatCount(count)} live: ${names.join(', ')}${more ? ', …' : ''}`,
  menu: {
    openStream: 'Stream öffnen',
    openChat: 'Chat öffnen',
    openViewers: 'Zuschauer …',
    mute: 'Stummschalten',
    unmute: 'Nicht mehr stumm',
    muted: 'stumm',
    more: (count) => `Weitere (${formatCount(count)})`,
    nobodyLive: 'Niemand, dem du folgst, ist live',
    unreachable: 'Parti nicht erreichbar; neuer Versuch läuft',
    recentlyEnded: 'Vor Kurzem beendet',
    ended: (name, ms) => `${name} · vor ${formatAge(ms)} beendet`,
    chats: 'Chats',
    makeClickable: 'Wieder anklickbar machen',
    pause,
    follows: 'Kanäle …',
    settings: 'Einstellungen …',
    connection: 'Verbindung …',
    quit: 'Afterparti beenden',
  },
}
