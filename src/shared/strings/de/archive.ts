import type { ArchiveStrings } from '../catalogue.ts'
import { formatBytes, formatCount, plural } from '../format.ts'

const messages = (count: number): string => plural(count, 'Nachricht', 'Nachrichten')

/** Every text of the window of the archive, in German. */
export const archive: ArchiveStrings = {
  title: 'Chatarchiv',
  windowTitle: 'Chatarchiv – Afterparti',
  sections: 'Bereiche',
  section: {
    search: 'Suche',
    mentions: (unseen) => (unseen === 0 ? 'Markiertes' : `Markiertes (${formatCount(unseen)})`),
    channels: 'Kanäle',
  },
  user: (id) => `Nutzer ${id}`,
  search: {
    label: 'Alles durchsuchen, was je zu sehen war',
    placeholder: 'Wörter, oder from:name in:kanal',
    clear: 'Suche leeren (Esc)',
    results: 'Gefundene Nachrichten',
    searching: 'Sucht …',
    shown: (count, isMore) =>
      count === 0 ? 'Nichts gefunden' : isMore ? `Die neuesten ${messages(count)}` : `${messages(count)} gefunden`,
    loading: 'Lädt …',
  },
  help: {
    title: 'So suchst du',
    lines: {
      words: { example: 'guten abend', meaning: 'Nachrichten mit beiden Wörtern, in beliebiger Folge' },
      phrase: { example: '"guten abend"', meaning: 'genau diese Wörter, eins nach dem anderen' },
      prefix: { example: 'abe*', meaning: 'Wörter, die so beginnen' },
      from: { example: 'from:name', meaning: 'von jemandem geschrieben; geht auch mit Nutzer-ID' },
      in: { example: 'in:kanal', meaning: 'im Chat eines Kanals' },
      before: { example: 'before:2026-11-24', meaning: 'bis dieser Tag begann' },
      after: { example: 'after:2026-11-24T20:00', meaning: 'von da an, nach der Uhr hier' },
      has: { example: 'has:link', meaning: 'Nachrichten mit Link; has:raid findet Raids' },
      not: { example: '-wort', meaning: 'ohne dieses; geht vor allem außer Zeiten' },
    },
  },
  row: {
    about: (name) => `Alle Nachrichten von ${name}`,
    removed: 'auf der Seite entfernt',
    in: (room) => `im Chat von ${room}`,
    new: 'Neu',
  },
  person: {
    label: (name) => `Alle Nachrichten von ${name}`,
    rooms: (count, rooms) => `${messages(count)} in ${plural(rooms, 'Chat', 'Chats')}`,
    back: 'Zurück zur Suche',
    forget: 'Diese Person vergessen …',
  },
  mentions: {
    label: 'Nachrichten, die deine Regeln markieren',
    markSeen: 'Alle als gesehen markieren',
    none: 'Noch ist nichts markiert',
    noneBody: 'Hier sammeln sich Nachrichten aller Chats, die deine Regeln markieren.',
  },
  channels: {
    label: 'Kanäle im Archiv',
    total: (rows, bytes) => `${messages(rows)}; das Archiv belegt ${formatBytes(bytes)}`,
    facts: (rows, since, latest) => `${messages(rows)} seit ${since}, die letzte ${latest}`,
    search: (name) => `Im Chat von ${name} suchen`,
    export: (name) => `Chat von ${name} exportieren`,
    forget: (name) => `Chat von ${name} vergessen`,
    searchShort: 'Suchen',
    exportShort: 'Exportieren …',
    forgetShort: 'Vergessen …',
  },
  context: {
    label: (name) => `Was im Chat von ${name} ringsum gesagt wurde`,
    title: (name) => `Chat von ${name}`,
    earlier: 'Früher',
    later: 'Später',
    first: 'Früheres ist nicht da',
    last: 'Späteres ist nicht da',
    gap: 'Hier fehlt vielleicht etwas',
    openChat: 'Chat öffnen',
    close: 'Schließen (Esc)',
    none: 'Wähle eine Nachricht, um zu sehen, was ringsum gesagt wurde.',
    loading: 'Lädt …',
    gone: 'Von diesem Moment ist nichts mehr da.',
  },
  empty: {
    title: 'Noch ist nichts da',
    body: 'Hier bleibt, was in Chats gesagt wird, die du öffnest oder die Afterparti behalten soll, solange sie live sind, und lässt sich durchsuchen.',
  },
  nothing: {
    title: (text) => `Nichts gefunden zu „${text}“`,
    body: 'Versuche weniger Wörter oder nur einen Wortanfang.',
    person: 'Von dieser Person ist nichts da.',
  },
  broken: {
    title: 'Das Archiv ist gestört',
    body: 'Was jetzt gesagt wird, siehst du in den Chats trotzdem. Afterparti versucht weiter, das Archiv zu öffnen; ein Hinweis in der Kanalliste sagt, was ist.',
    again: 'Noch einmal',
  },
  forget: {
    roomTitle: (name) => `Den Chat von ${name} vergessen?`,
    roomBody:
      'Alles, was je in diesem Chat gesagt wurde, wird aus dem Archiv gelöscht, sodass nichts davon in der Datei bleibt. Das lässt sich nicht rückgängig machen.',
    userTitle: (name) => `${name} vergessen?`,
    userBody:
      'Alles, was diese Person in allen Chats schrieb, wird aus dem Archiv gelöscht, sodass nichts davon in der Datei bleibt. Was andere über sie schrieben, bleibt. Das lässt sich nicht rückgängig machen.',
    elsewhere:
      'Dateien, die du exportiert oder kopiert hast, behalten es. Offene Chats vergessen es sofort und werden ab jetzt weiter behalten. Was die Website noch zeigt, kann wiederkommen, wenn ein Chat neu geöffnet wird.',
    go: 'Endgültig vergessen',
    running: 'Vergisst …',
    done: 'Vergessen. Im Archiv ist nichts davon übrig.',
  },
  export: {
    title: (name) => `Chat von ${name} exportieren`,
    from: 'Von',
    to: 'Bis',
    form: 'Format',
    forms: { text: 'Text', jsonl: 'JSON Lines', html: 'Webseite' },
    go: 'Exportieren …',
    done: (path) => `Der Chat steht jetzt in ${path}`,
  },
}
