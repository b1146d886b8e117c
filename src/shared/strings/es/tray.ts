import type { Strings } from '../catalogue.ts'
import { formatAge, formatCount } from '../format.ts'
import { pause } from './pause.ts'

/** The words of the tray item and its menu. */
export const tray: Strings['tray'] = {
  nobodyFollowed: 'Afterparti: aún no sigues a nadie',
  unreachable: 'Afterparti: no se puede llegar a Parti',
  checking: 'Afterparti: preguntando a Parti quién está en directo',
  nobodyLive: 'Nadie en directo',
  live: (count, names, more) => `${formatCount(count)} en directo: ${names.join(', ')}${more ? ', …' : ''}`,
  menu: {
    openStream: 'Abrir directo',
    openChat: 'Abrir chat',
    openViewers: 'Espectadores…',
    mute: 'Silenciar',
    unmute: 'Dejar de silenciar',
    muted: 'silenciado',
    more: (count) => `Más (${formatCount(count)})`,
    nobodyLive: 'Nadie a quien sigues está en directo',
    unreachable: 'No se puede llegar a Parti; reintentando',
    recentlyEnded: 'Terminados hace poco',
    ended: (name, ms) => `${name} · terminó hace ${formatAge(ms)}`,
    chats: 'Chats',
    makeClickable: 'Volver a recibir clics',
    pause,
    follows: 'Canales…',
    settings: 'Ajustes…',
    connection: 'Conexión…',
    quit: 'Salir de Afterparti',
  },
}
