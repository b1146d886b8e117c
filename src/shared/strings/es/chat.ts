import type { ChatStrings } from '../catalogue.ts'
import { formatCount, plural } from '../format.ts'
import { chatWindow } from './chat-window.ts'
import { viewers } from './counted.ts'

const messages = (count: number): string => plural(count, 'mensaje', 'mensajes', 'de mensajes')

/** Every text of the window of a chat, in Spanish. */
export const chat: ChatStrings = {
  windowTitle: (name) => `${name} – Chat – Afterparti`,
  title: (name) => `Chat de ${name}`,
  user: (id) => `Usuario ${id}`,
  loading: 'Cargando el chat',
  broken: { title: 'No se puede mostrar el chat', body: 'Cierra esta ventana y ábrela otra vez.' },
  noRoom: { title: 'No se indicó ningún chat', body: 'Cierra esta ventana y abre un chat desde la lista de canales.' },
  refused: 'No se puede mostrar el chat',
  empty: {
    title: 'Nadie ha dicho nada aún',
    live: 'Lo que se diga desde ahora aparece aquí.',
    offline: 'El canal no está en directo. Si aun así alguien escribe, aparece aquí.',
    failing: 'No se pudo obtener el historial de este chat.',
  },
  unknown: {
    title: 'Parti no conoce a nadie con este número',
    body: 'Puede que el canal se haya borrado. Si seguiste un enlace, pregunta a quien te lo dio.',
  },
  nothingBy: (name) => `En esta ventana ya no hay nada de ${name}.`,
  header: {
    live: 'En directo',
    viewers,
    offline: 'sin emitir',
    openOnSite: 'Abrir el chat en la web',
    search: 'Buscar en este chat (Ctrl F)',
    menu: 'Vista',
  },
  menu: {
    times: 'Horas',
    seconds: 'Con segundos',
    compact: 'Compacto',
    removed: 'Texto de mensajes retirados',
    settings: 'Ajustes…',
    connection: 'Conexión…',
    pin: 'Mensaje fijado',
  },
  flow: {
    connecting: 'Conectando…',
    polling: 'El socket del chat no está; se pregunta cada 10 s',
    failing: (reason) => `No llegan mensajes nuevos. ${reason}`,
    retry: 'Probar ahora',
  },
  pin: { label: 'Mensaje fijado', fold: 'Plegar el mensaje fijado', unfold: 'Mostrar el mensaje fijado' },
  log: (name) => `Lo que se dice en el chat de ${name}`,
  row: {
    nobody: 'Alguien sin nombre',
    removed: 'Retirado en la web',
    show: 'Mostrar el texto',
    showAll: 'Mostrar todo',
    fold: 'Mostrar menos',
    leadsTo: (host) => `lleva a ${host}`,
    about: (name) => `Sobre ${name}`,
    newSince: 'Nuevo desde que miraste',
  },
  roles: {
    broadcaster: 'Streamer',
    moderator: 'Moderador',
    globalModerator: 'Moderador de Parti',
    bot: 'Bot',
    maybeBot: 'Quizá un bot, por su nombre',
  },
  raid: { said: (from, to) => `Raid de ${from} a ${to}`, raids: 'hace un raid a' },
  gap: {
    between: (from, to) => `Pueden faltar mensajes, ${from}–${to}`,
    open: (at) => (at === '' ? 'Aquí pueden faltar mensajes' : `Aquí pueden faltar mensajes, hacia las ${at}`),
    asking: (open) => `${open} – preguntando…`,
    filled: (count) =>
      count === 0
        ? 'Aquí no faltaba nada'
        : plural(count, 'mensaje recuperado', 'mensajes recuperados', 'de mensajes recuperados'),
  },
  below: {
    new: (count) => plural(count, 'nuevo', 'nuevos', 'de nuevos'),
    newest: 'A lo más nuevo',
    held: 'Parado',
    heldHint: 'sigue con Espacio',
    selecting: 'Parado mientras hay texto seleccionado',
  },
  told: {
    held: 'Parado. Pulsa Espacio para seguir.',
    following: 'Siguiendo el chat.',
    many: (count) => `${messages(count)} más`,
    one: (name, said) => `${name}: ${said}`,
  },
  search: {
    label: 'Buscar en este chat',
    placeholder: 'Qué buscar',
    place: (place, count) => `${formatCount(place)} de ${formatCount(count)}`,
    found: (count) => plural(count, 'resultado', 'resultados', 'de resultados'),
    nothing: 'Sin resultados',
    previous: 'Anterior (Mayús Intro)',
    next: 'Siguiente (Intro)',
    only: 'Solo los resultados',
    close: 'Cerrar la búsqueda (Esc)',
  },
  only: { words: (name) => `Solo mensajes de ${name}`, all: 'Mostrar todos' },
  card: {
    label: (name) => `Sobre ${name}`,
    id: (id) => `Número de usuario ${id}`,
    noId: 'Parti no da su número de usuario',
    rows: (count) => `${messages(count)} en esta ventana`,
    first: (time) => `visto aquí desde las ${time}`,
    last: (time) => `lo último a las ${time}`,
    alsoAs: (names) => `también como ${names}`,
    showOnly: 'Mostrar solo estos',
    copyName: 'Copiar nombre',
  },
  rowMenu: {
    label: 'Mensaje',
    copy: 'Copiar mensaje',
    copyText: 'Copiar solo el texto',
    about: (name) => `Sobre ${name}`,
    showOnly: (name) => `Mostrar solo a ${name}`,
  },
  keys: { copy: 'Ctrl C', about: 'Intro' },
  window: chatWindow,
}
