import type { Strings } from '../catalogue.ts'
import { formatCount, plural } from '../format.ts'
import { channels } from './counted.ts'

const liveOf = (count: number, live: number): string => `${formatCount(live)} de ${formatCount(count)} en directo`

/** What can be done with the follow list: views, groups, notes, several channels at once, files. */
export const followList: Strings['followList'] = {
  unfollowed: (count) => `Ya no sigues ${channels(count)}`,
  all: 'Todos los canales',
  ungrouped: 'Sin grupo',
  pinned: 'fijado',
  note: (text) => `nota: ${text}`,
  size: (count, live) => (live ? liveOf(count, live) : formatCount(count)),
  heading: (title, count, live, isFolded) =>
    [title, channels(count), ...(live ? [liveOf(count, live)] : []), isFolded ? 'plegado' : 'desplegado'].join(', '),
  nobodyLive: {
    title: 'Nadie en directo',
    body: 'Ahora solo se muestran los canales en directo.',
    showAll: 'Mostrar todos los canales',
  },
  view: {
    label: 'Orden, vista y archivos',
    sort: 'Orden',
    sorts: {
      live: 'En directo, por espectadores',
      mine: 'Mi orden',
      name: 'Nombre',
      recent: 'Últimos en directo',
      followed: 'Últimos seguidos',
    },
    show: 'Mostrar',
    isGrouped: 'Grupos',
    isLiveOnly: 'Solo en directo',
    files: 'Archivos',
    import: 'Importar…',
    export: 'Exportar',
    forms: { json: 'Todo, en JSON…', csv: 'Tabla, en CSV…', links: 'Enlaces, en texto…' },
    exported: (path) => `La lista de canales se guardó en ${path}`,
  },
  actions: {
    label: 'Acciones',
    openStream: 'Abrir directo',
    openChat: 'Abrir chat',
    openViewers: 'Abrir gráfico de espectadores',
    openChatOnSite: 'Abrir chat en la web',
    details: 'Detalles',
    copyLink: (count) => (count === 1 ? 'Copiar enlace' : `Copiar ${formatCount(count)} enlaces`),
    copied: (count) => (count === 1 ? 'Enlace copiado' : `${formatCount(count)} enlaces copiados`),
    pin: 'Fijar arriba',
    unpin: 'Dejar de fijar',
    keepChat: 'Guardar el chat en directo',
    stopKeepingChat: 'Dejar de guardar el chat',
    group: 'Grupo',
    newGroup: 'Grupo nuevo…',
    noGroup: 'Ningún grupo',
    note: 'Nota…',
    alerts: 'Avisos',
    moveUp: 'Subir',
    moveDown: 'Bajar',
    unfollow: (count) => (count === 1 ? 'Dejar de seguir' : `Dejar de seguir ${channels(count)}`),
    keys: {
      openStream: 'Intro',
      openChat: 'C',
      openViewers: 'V',
      details: 'I',
      copyLink: 'Ctrl C',
      moveUp: 'Alt ↑',
      moveDown: 'Alt ↓',
      unfollow: 'Supr',
    },
    renameGroup: 'Cambiar nombre del grupo…',
    removeGroup: 'Deshacer grupo',
  },
  changed: {
    note: (name) => `Nota de ${name} cambiada`,
    noteGone: (name) => `Nota de ${name} borrada`,
    chatKept: (count) =>
      count === 1
        ? 'Su chat se guarda mientras esté en directo'
        : `Los chats de ${channels(count)} se guardan mientras estén en directo`,
    chatNotKept: (count) =>
      count === 1 ? 'Su chat ya no se guarda' : `Los chats de ${channels(count)} ya no se guardan`,
    grouped: (count, group) => `${plural(count, 'canal movido', 'canales movidos', 'de canales movidos')} a «${group}»`,
    ungrouped: (count) => `${plural(count, 'canal sacado', 'canales sacados', 'de canales sacados')} del grupo`,
    groupRemoved: (group) => `Grupo «${group}» deshecho; sus canales se quedan`,
    groupRenamed: (group) => `El grupo se llama ahora «${group}»`,
    imported: (count) => `Ahora sigues ${channels(count)} más`,
  },
  noteDialog: {
    title: (name) => `Nota de ${name}`,
    label: 'Nota',
    left: (count) => `quedan ${formatCount(count)}`,
  },
  groupDialog: {
    newTitle: (count) => `Grupo nuevo con ${channels(count)}`,
    renameTitle: (group) => `Cambiar el nombre de «${group}»`,
    label: 'Nombre del grupo',
  },
  save: 'Guardar',
  cancel: 'Cancelar',
  drag: (name) => `Arrastrar ${name}`,
  dragged: channels,
  lines: {
    running: (done, count) => `Siguiendo: ${formatCount(done)} de ${channels(count)}`,
    done: 'Varios canales',
    asking: (text) => `Preguntando por ${text}`,
    left: 'Cancelado: sin preguntar',
    summary: (followed, already, failed, left) =>
      [
        plural(followed, 'seguido', 'seguidos', 'de seguidos'),
        already > 0 && `${formatCount(already)} ya seguidos`,
        failed > 0 && `${formatCount(failed)} sin seguir`,
        left > 0 && `${formatCount(left)} sin preguntar`,
      ]
        .filter(Boolean)
        .join(' · '),
    line: (number) => `Línea ${formatCount(number)}`,
    progress: 'Progreso',
    problems: 'Sin seguir',
    cancel: 'Cancelar',
    again: 'Reintentar',
    undo: 'Dejar de seguirlos',
    close: 'Cerrar',
    tooMany: (count, most) =>
      `Son ${formatCount(count)} líneas. Como mucho se pueden seguir ${formatCount(most)} a la vez.`,
  },
  importing: {
    title: (fileName) => `Importar ${fileName}`,
    fresh: (count) => plural(count, 'canal nuevo', 'canales nuevos', 'de canales nuevos'),
    toAsk: (count) => `${plural(count, 'línea', 'líneas', 'de líneas')} por preguntar a Parti`,
    leftOut: (count) => `${plural(count, 'línea', 'líneas', 'de líneas')} fuera: son demasiadas a la vez`,
    already: (count) => plural(count, 'canal ya seguido', 'canales ya seguidos', 'de canales ya seguidos'),
    unreadable: (count) => plural(count, 'parte ilegible', 'partes ilegibles', 'de partes ilegibles'),
    nothing: 'En este archivo no hay nadie a quien no sigas ya.',
    go: 'Importar',
  },
}
