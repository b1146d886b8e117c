import type { ArchiveStrings } from '../catalogue.ts'
import { formatBytes, formatCount, plural } from '../format.ts'

const messages = (count: number): string => plural(count, 'mensaje', 'mensajes', 'de mensajes')

/** Every text of the window of the archive, in Spanish. */
export const archive: ArchiveStrings = {
  title: 'Archivo de chats',
  windowTitle: 'Archivo de chats – Afterparti',
  sections: 'Secciones',
  section: {
    search: 'Buscar',
    mentions: (unseen) => (unseen === 0 ? 'Marcados' : `Marcados (${formatCount(unseen)})`),
    channels: 'Canales',
  },
  user: (id) => `Usuario ${id}`,
  search: {
    label: 'Buscar en todo lo que se ha visto',
    placeholder: 'Palabras, o from:nombre in:canal',
    clear: 'Borrar la búsqueda (Esc)',
    results: 'Mensajes encontrados',
    searching: 'Buscando…',
    shown: (count, isMore) =>
      count === 0 ? 'Nada encontrado' : isMore ? `Lo más nuevo: ${messages(count)}` : `Encontrado: ${messages(count)}`,
    loading: 'Cargando…',
  },
  help: {
    title: 'Cómo buscar',
    lines: {
      words: { example: 'buenas noches', meaning: 'mensajes con ambas palabras, en cualquier orden' },
      phrase: { example: '"buenas noches"', meaning: 'justo estas palabras, una tras otra' },
      prefix: { example: 'noch*', meaning: 'palabras que empiezan así' },
      from: { example: 'from:nombre', meaning: 'escrito por alguien; también por su id' },
      in: { example: 'in:canal', meaning: 'en el chat de un canal' },
      before: { example: 'before:2026-11-24', meaning: 'hasta que empezó ese día' },
      after: { example: 'after:2026-11-24T20:00', meaning: 'desde entonces, según el reloj de aquí' },
      has: { example: 'has:link', meaning: 'mensajes con enlace; has:raid encuentra raids' },
      not: { example: '-palabra', meaning: 'sin ella; vale ante todo menos las horas' },
    },
  },
  row: {
    about: (name) => `Todos los mensajes de ${name}`,
    removed: 'retirado en la web',
    in: (room) => `en el chat de ${room}`,
    new: 'Nuevo',
  },
  person: {
    label: (name) => `Todos los mensajes de ${name}`,
    rooms: (count, rooms) => `${messages(count)} en ${plural(rooms, 'chat', 'chats', 'de chats')}`,
    back: 'Volver a la búsqueda',
    forget: 'Olvidar a esta persona…',
  },
  mentions: {
    label: 'Mensajes que marcan tus reglas',
    markSeen: 'Dar todo por visto',
    none: 'Todavía no hay nada marcado',
    noneBody: 'Aquí se reúnen los mensajes de todos los chats que marcan tus reglas.',
  },
  channels: {
    label: 'Canales del archivo',
    total: (rows, bytes) => `${messages(rows)}; el archivo ocupa ${formatBytes(bytes)}`,
    facts: (rows, since, latest) => `${messages(rows)} desde ${since}, el último ${latest}`,
    search: (name) => `Buscar en el chat de ${name}`,
    export: (name) => `Exportar el chat de ${name}`,
    forget: (name) => `Olvidar el chat de ${name}`,
    searchShort: 'Buscar',
    exportShort: 'Exportar…',
    forgetShort: 'Olvidar…',
  },
  context: {
    label: (name) => `Lo que se dijo alrededor en el chat de ${name}`,
    title: (name) => `Chat de ${name}`,
    earlier: 'Antes',
    later: 'Después',
    first: 'No se guarda nada anterior',
    last: 'No se guarda nada posterior',
    gap: 'Aquí puede faltar algo',
    openChat: 'Abrir el chat',
    close: 'Cerrar (Esc)',
    none: 'Elige un mensaje para ver lo que se dijo alrededor.',
    loading: 'Cargando…',
    gone: 'De ese momento ya no se guarda nada.',
  },
  empty: {
    title: 'Todavía no se guarda nada',
    body: 'Aquí queda, y se puede buscar, lo que se dice en los chats que abres o que Afterparti guarda mientras están en directo.',
  },
  nothing: {
    title: (text) => `Nada encontrado para «${text}»`,
    body: 'Prueba con menos palabras o con el principio de una.',
    person: 'De esta persona no se guarda nada.',
  },
  broken: {
    title: 'El archivo no funciona',
    body: 'Lo que se dice ahora se ve en los chats de todos modos. Afterparti sigue intentando abrir el archivo; un aviso en la lista de canales dice qué pasa.',
    again: 'Probar otra vez',
  },
  forget: {
    roomTitle: (name) => `¿Olvidar el chat de ${name}?`,
    roomBody:
      'Todo lo que se ha dicho en este chat se borra del archivo, sin que quede nada en el fichero. No se puede deshacer.',
    userTitle: (name) => `¿Olvidar a ${name}?`,
    userBody:
      'Todo lo que esta persona escribió, en todos los chats, se borra del archivo, sin que quede nada en el fichero. Lo que otros escribieron de ella se queda. No se puede deshacer.',
    elsewhere:
      'Los ficheros que exportaste o copiaste lo conservan. Los chats abiertos lo olvidan al momento y se siguen guardando desde ahora. Lo que el sitio aún muestra puede volver cuando un chat se abre de nuevo.',
    go: 'Olvidar para siempre',
    running: 'Olvidando…',
    done: 'Olvidado. En el archivo no queda nada.',
  },
  export: {
    title: (name) => `Exportar el chat de ${name}`,
    from: 'Desde',
    to: 'Hasta',
    form: 'Formato',
    forms: { text: 'Texto', jsonl: 'JSON Lines', html: 'Página web' },
    go: 'Exportar…',
    done: (path) => `El chat se escribió en ${path}`,
  },
}
