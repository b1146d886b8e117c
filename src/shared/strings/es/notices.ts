import type { Strings } from '../catalogue.ts'

const documents: Record<string, string> = {
  follows: 'lista de canales',
  settings: 'ajustes',
  windows: 'posición de las ventanas',
  pause: 'pausa de las notificaciones',
  'alert-rules': 'reglas de avisos',
  'chat-rules': 'reglas del chat',
}

const nameOf = (document: string): string => documents[document] ?? document

const beginnings: Record<string, string> = { follows: 'una vacía', pause: 'las notificaciones activadas' }

/** What the app begins with where a document is lost. */
const beginningOf = (document: string): string => beginnings[document] ?? 'los valores iniciales'

/** What the user reads about a notice: what happened, where their file is kept, what they can do. */
export const noticeWords: Strings['notice']['words'] = (notice) => {
  switch (notice.code) {
    case 'document-set-aside':
      return {
        title: `El archivo «${nameOf(notice.document)}» estaba dañado`,
        body: notice.restoredFrom
          ? 'Una copia de seguridad ocupa su lugar, así que pueden faltar los últimos cambios. El archivo dañado está aquí:'
          : `No había ninguna copia buena, así que la aplicación empezó con ${beginningOf(notice.document)}. El archivo dañado está aquí; quizá se pueda reparar una copia:`,
        path: notice.keptAt,
      }
    case 'document-newer':
      return {
        title: `El archivo «${nameOf(notice.document)}» es de un Afterparti más nuevo`,
        body: 'Esta versión usa lo que entiende de él. El original está aquí:',
        path: notice.keptAt,
      }
    case 'archive-set-aside':
      return {
        title: 'El historial estaba dañado',
        body: 'Se empezó uno nuevo, así que no contiene los directos anteriores. El archivo dañado está aquí:',
        path: notice.keptAt,
      }
    case 'archive-newer':
      return {
        title: 'El historial es de un Afterparti más nuevo',
        body: 'Esta versión no lo toca y por ahora no guarda ninguno. Instala la más nueva para continuarlo:',
        path: notice.path,
      }
    case 'archive-unavailable':
      return {
        title: 'Ahora no se guarda ningún historial',
        body: `No se pudo escribir el historial: ${notice.reason}. Afterparti lo reintenta solo algunas veces; si sigue así, reinícialo. Seguir canales y los avisos funcionan.`,
      }
    case 'no-popups':
      return {
        title: 'Este escritorio no muestra notificaciones',
        body: 'Los directos quedan en el buzón y se marcan en la bandeja. Para verlos al momento, inicia un servicio de notificaciones, como dunst, mako o el de tu escritorio.',
      }
    case 'sound-missing':
      return {
        title: `Falta el sonido «${notice.name}»`,
        body: 'Su copia ya no está, o se restauró una copia de seguridad, que no contiene sonidos; en su lugar sonó «Campana». Elige el archivo otra vez en «Avisos».',
      }
    case 'sound-failed':
      return {
        title:
          notice.name === null ? 'No se pudo reproducir un sonido' : `No se pudo reproducir el sonido «${notice.name}»`,
        body: `Chromium dice: ${notice.reason || 'nada'}. Comprueba que el sonido de este equipo funciona, o elige otro en «Avisos».`,
      }
    case 'chat-live-only':
      return {
        title: 'Ahora no se guarda lo que se dice en los chats',
        body: `Los chats siguen, pero nada de ellos se puede escribir en el historial: ${notice.reason}. Afterparti lo sigue intentando y después escribe los últimos 20.000 mensajes.`,
      }
    case 'chats-not-kept':
      return {
        title: 'Ahora no se guardan todos los chats',
        body: `Afterparti guarda como mucho ${notice.most} chats a la vez, y hay más canales en directo cuyos chats quieres guardar. Los demás siguen en cuanto termine una emisión. Para hacer sitio, elige «Dejar de guardar el chat» en el menú de un canal.`,
      }
    case 'no-tray':
      break
  }
  return {
    title: 'Este escritorio no tiene bandeja',
    body: 'Mientras «Cerrar a la bandeja» esté activo, cerrar esta ventana solo la minimiza, para que Afterparti siga a mano. En GNOME, instala la extensión «AppIndicator and KStatusNotifierItem Support»; en otros escritorios, añade una bandeja al panel. Se encuentra al momento.',
  }
}
