import type { Strings } from '../catalogue.ts'
import { formatCount, plural } from '../format.ts'

const channels = (count: number): string => plural(count, 'Kanal', 'Kanäle')
/** After "mit", "zu" and the like. */
const channelsDative = (count: number): string => plural(count, 'Kanal', 'Kanälen')

const liveOf = (count: number, live: number): string => `${formatCount(live)} von ${formatCount(count)} live`

/** What can be done with the follow list: views, groups, notes, several channels at once, files. */
export const followList: Strings['followList'] = {
  unfollowed: (count) => `Du folgst ${channelsDative(count)} nicht mehr`,
  all: 'Alle Kanäle',
  ungrouped: 'Ohne Gruppe',
  pinned: 'angeheftet',
  note: (text) => `Notiz: ${text}`,
  size: (count, live) => (live ? liveOf(count, live) : formatCount(count)),
  heading: (title, count, live, isFolded) =>
    [title, channels(count), ...(live ? [liveOf(count, live)] : []), isFolded ? 'eingeklappt' : 'ausgeklappt'].join(
      ', ',
    ),
  nobodyLive: {
    title: 'Niemand ist live',
    body: 'Gerade werden nur Kanäle gezeigt, die live sind.',
    showAll: 'Alle Kanäle zeigen',
  },
  view: {
    label: 'Sortierung, Ansicht und Dateien',
    sort: 'Sortierung',
    sorts: {
      live: 'Live zuerst, nach Zuschauern',
      mine: 'Meine Reihenfolge',
      name: 'Name',
      recent: 'Zuletzt live',
      followed: 'Zuletzt gefolgt',
    },
    show: 'Anzeigen',
    isGrouped: 'Gruppen',
    isLiveOnly: 'Nur live',
    files: 'Dateien',
    import: 'Importieren …',
    export: 'Exportieren',
    forms: { json: 'Alles, als JSON …', csv: 'Tabelle, als CSV …', links: 'Links, als Text …' },
    exported: (path) => `Die Kanalliste liegt jetzt in ${path}`,
  },
  actions: {
    label: 'Aktionen',
    openStream: 'Stream öffnen',
    openChat: 'Chat öffnen',
    openViewers: 'Zuschauerkurve öffnen',
    openChatOnSite: 'Chat auf der Seite öffnen',
    details: 'Details',
    copyLink: (count) => (count === 1 ? 'Link kopieren' : `${formatCount(count)} Links kopieren`),
    copied: (count) => (count === 1 ? 'Link kopiert' : `${formatCount(count)} Links kopiert`),
    pin: 'Oben anheften',
    unpin: 'Nicht mehr anheften',
    keepChat: 'Chat behalten, wenn live',
    stopKeepingChat: 'Chat nicht mehr behalten',
    group: 'Gruppe',
    newGroup: 'Neue Gruppe …',
    noGroup: 'Keine Gruppe',
    note: 'Notiz …',
    alerts: 'Benachrichtigungen',
    moveUp: 'Nach oben',
    moveDown: 'Nach unten',
    unfollow: (count) => (count === 1 ? 'Nicht mehr folgen' : `${channelsDative(count)} nicht mehr folgen`),
    keys: {
      openStream: 'Enter',
      openChat: 'C',
      openViewers: 'V',
      details: 'I',
      copyLink: 'Strg C',
      moveUp: 'Alt ↑',
      moveDown: 'Alt ↓',
      unfollow: 'Entf',
    },
    renameGroup: 'Gruppe umbenennen …',
    removeGroup: 'Gruppe auflösen',
  },
  changed: {
    note: (name) => `Notiz zu ${name} geändert`,
    noteGone: (name) => `Notiz zu ${name} entfernt`,
    chatKept: (count) =>
      count === 1
        ? 'Sein Chat wird behalten, solange er live ist'
        : `Die Chats von ${channelsDative(count)} werden behalten, solange sie live sind`,
    chatNotKept: (count) =>
      count === 1
        ? 'Sein Chat wird nicht mehr behalten'
        : `Die Chats von ${channelsDative(count)} werden nicht mehr behalten`,
    grouped: (count, group) => `${channels(count)} nach „${group}“ verschoben`,
    ungrouped: (count) => `${channels(count)} aus der Gruppe genommen`,
    groupRemoved: (group) => `Gruppe „${group}“ aufgelöst; ihre Kanäle bleiben`,
    groupRenamed: (group) => `Die Gruppe heißt jetzt „${group}“`,
    imported: (count) => `Du folgst jetzt ${plural(count, 'weiteren Kanal', 'weiteren Kanälen')}`,
  },
  noteDialog: {
    title: (name) => `Notiz zu ${name}`,
    label: 'Notiz',
    left: (count) => `noch ${formatCount(count)}`,
  },
  groupDialog: {
    newTitle: (count) => `Neue Gruppe mit ${channelsDative(count)}`,
    renameTitle: (group) => `„${group}“ umbenennen`,
    label: 'Name der Gruppe',
  },
  save: 'Speichern',
  cancel: 'Abbrechen',
  drag: (name) => `${name} ziehen`,
  dragged: channels,
  lines: {
    running: (done, count) => `Folgen: ${formatCount(done)} von ${channelsDative(count)}`,
    done: 'Mehrere Kanäle',
    asking: (text) => `${text} wird gesucht`,
    left: 'Abgebrochen: nicht gefragt',
    summary: (followed, already, failed, left) =>
      [
        `${formatCount(followed)} gefolgt`,
        already > 0 && `${formatCount(already)} schon gefolgt`,
        failed > 0 && `${formatCount(failed)} nicht gefolgt`,
        left > 0 && `${formatCount(left)} nicht gefragt`,
      ]
        .filter(Boolean)
        .join(' · '),
    line: (number) => `Zeile ${formatCount(number)}`,
    progress: 'Fortschritt',
    problems: 'Nicht gefolgt',
    cancel: 'Abbrechen',
    again: 'Nochmal versuchen',
    undo: 'Allen nicht mehr folgen',
    close: 'Schließen',
    tooMany: (count, most) => `Das sind ${formatCount(count)} Zeilen. Höchstens ${formatCount(most)} gehen auf einmal.`,
  },
  importing: {
    title: (fileName) => `${fileName} importieren`,
    fresh: (count) => plural(count, 'neuer Kanal', 'neue Kanäle'),
    toAsk: (count) => `${plural(count, 'Zeile', 'Zeilen')}, nach denen Parti gefragt wird`,
    leftOut: (count) => `${plural(count, 'Zeile', 'Zeilen')} ausgelassen: zu viele auf einmal`,
    already: (count) => `${channels(count)} schon gefolgt`,
    unreadable: (count) => `${plural(count, 'Teil', 'Teile')} nicht lesbar`,
    nothing: 'In dieser Datei ist niemand, dem du nicht schon folgst.',
    go: 'Importieren',
  },
}
