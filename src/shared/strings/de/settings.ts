import type { BackedUp } from '../../model/data-facts.ts'
import type { SettingsStrings } from '../catalogue.ts'
import { markColours } from './mark-colours.ts'
import { settingWords } from './setting-words.ts'
import { formatBytes, formatCount, formatPercent, plural } from '../format.ts'

const documents: Record<BackedUp, { name: string; one: string; many: string }> = {
  follows: { name: 'Kanalliste', one: 'Kanal', many: 'Kanäle' },
  settings: { name: 'Einstellungen', one: 'Einstellung', many: 'Einstellungen' },
  'alert-rules': { name: 'Regeln', one: 'Regel', many: 'Regeln' },
  'chat-rules': { name: 'Chatregeln und Notizen', one: 'Eintrag', many: 'Einträge' },
  windows: { name: 'Fenster', one: 'Fenster', many: 'Fenster' },
}

/** Every text of the settings window in German. */
export const settings: SettingsStrings = {
  title: 'Einstellungen',
  windowTitle: 'Einstellungen – Afterparti',
  pages: {
    general: 'Allgemein',
    alerts: 'Benachrichtigungen',
    appearance: 'Aussehen',
    chat: 'Chat',
    viewers: 'Zuschauer',
    windows: 'Fenster',
    network: 'Netzwerk',
    data: 'Daten',
    about: 'Über',
  },
  pageList: 'Seiten',
  settings: settingWords,
  others: {
    standardRule: {
      label: 'Regel für alle Kanäle',
      effect:
        'Wie du erfährst, dass ein Kanal live geht. Eine eigene Regel bekommt ein Kanal in der Kanalliste: sein Menü, Benachrichtigungen.',
      also: 'meldung popup ton lautstärke klick zuschauer wörter zeiten titel still stumm regel',
    },
    quietHours: {
      label: 'Ruhezeiten',
      effect:
        'Dann klingelt nichts; Posteingang und Infobereich gehen weiter. Ein Ende vor dem Beginn liegt am nächsten Tag.',
      also: 'nacht schlaf zeitplan nicht stören stille',
    },
    alertTest: {
      label: 'Benachrichtigung ausprobieren',
      effect: 'Zeigt jetzt eine, was immer die Regeln sagen, und sagt, was daraus wurde.',
      also: 'test popup ton meldung',
    },
    highlights: {
      label: 'Markierte Nachrichten',
      effect: 'Was in jedem Chat markiert wird und wie. Meinen mehrere Regeln eine Nachricht, zählt die oberste.',
      also: 'hervorheben erwähnung stichwort wort muster regex farbe klingeln melden spitzname',
    },
    ignores: {
      label: 'Ignorierte Nachrichten',
      effect:
        'Was in keinem Chat gezeigt wird. Das Menü „Ansicht“ eines Chats zeigt es, solange sein Fenster offen ist.',
      also: 'blockieren stumm verbergen filter person nutzer wort muster regex spam',
    },
    startup: {
      label: 'Mit dem System starten',
      effect: 'Dein Desktop startet Afterparti, wenn du dich anmeldest.',
      also: 'autostart anmeldung hochfahren',
    },
    zoom: {
      label: 'Zoom',
      effect: 'Wie groß jede Art von Fenster gezeigt wird. In jedem Fenster: Strg + und Strg −, mit Strg 0 wie üblich.',
      also: 'größe vergrößern verkleinern lupe',
    },
    proxy: {
      label: 'Proxy',
      effect: 'Der Weg zu Parti, den die Einstellungen deines Systems nennen. Ändern kannst du ihn dort.',
      also: 'netzwerk http socks',
    },
    token: {
      label: 'Token deines Parti-Kontos',
      effect:
        'Nur um zu importieren, wem du auf der Seite folgst; alles andere geht ohne. Es wird im Schlüsselbund deines Desktops verschlüsselt und nur an Partis eigene Server gesandt, nie an einen, den du hinzugefügt hast.',
      also: 'anmelden konto bearer passwort geheim import',
    },
    folder: {
      label: 'Deine Daten',
      effect: 'Alle liegen auf diesem Gerät, in einem Ordner.',
      also: 'dateien verzeichnis speicherplatz größe pfad',
    },
    backup: {
      label: 'In eine Datei sichern',
      effect:
        'Kanalliste, Einstellungen, Benachrichtigungsregeln und Fenster in einer Datei. Verlauf, Token und Töne sind nicht darin.',
      also: 'backup export sicherung kopie speichern',
    },
    restore: {
      label: 'Aus einer Datei wiederherstellen',
      effect: 'Zeigt erst, was sich ändern würde. Was vorher da war, wird als Sicherung behalten.',
      also: 'backup import laden rückgängig',
    },
    kept: {
      label: 'Sicherungen von Afterparti',
      effect: 'Kopien, die Afterparti von selbst anlegt: etwa eine am Tag und eine vor jeder Wiederherstellung.',
      also: 'backup automatisch verlauf rückgängig',
    },
    versions: {
      label: 'Versionen',
      effect: 'Was bei dir läuft; ein Fehlerbericht sollte es nennen.',
      also: 'über electron chromium node',
    },
    licence: {
      label: 'Lizenz',
      effect: 'MIT: frei zu nutzen, zu ändern und weiterzugeben, ohne jede Gewähr. Afterparti gehört nicht zu Parti.',
      also: 'copyright urheberrecht open source',
    },
    connection: {
      label: 'Verbindung',
      effect: 'Wie Parti gerade erreicht wird: jeder Server und Socket, und eine Datei für Fehlerberichte.',
      also: 'diagnose netzwerk status protokoll',
    },
  },
  search: {
    label: 'Einstellungen durchsuchen',
    placeholder: 'Suchen',
    clear: 'Leeren',
    found: (count) => (count === 0 ? 'Nichts gefunden' : plural(count, 'Eintrag gefunden', 'Einträge gefunden')),
    nothing: (text) => `Nichts zu „${text}“`,
    nothingHint: 'Versuche ein anderes Wort, oder drücke Escape, um alle Seiten zu sehen.',
  },
  reset: (label, value) => `„${label}“ auf ${value} zurücksetzen`,
  usual: 'die Vorgabe',
  on: 'an',
  off: 'aus',
  percent: formatPercent,
  loading: 'Wird geladen …',
  failed: 'Das lässt sich nicht anzeigen. Schließe das Fenster und öffne es neu.',
  doNotDisturb: {
    on: 'Dein Desktop steht gerade auf „Nicht stören“.',
    off: 'Dein Desktop steht gerade nicht auf „Nicht stören“.',
    unreadable:
      'Hier nicht lesbar: Dieser Desktop verrät es nicht. Afterparti liest es bei KDE Plasma, GNOME, Xfce und von dunst. Sonst pausiere die Benachrichtigungen in Afterparti.',
  },
  startup: { file: (path) => `An, solange es diese Datei gibt: ${path}` },
  chatRules: {
    colours: markColours,
    none: { highlights: 'Noch ist nichts markiert.', ignores: 'Noch wird nichts und niemand ignoriert.' },
    full: (most) => `Das sind ${formatCount(most)}, mehr geht nicht. Entferne eine, um eine neue hinzuzufügen.`,
    people: 'Um jemanden hinzuzufügen, klicke in einem Chat auf den Namen.',
    by: { words: 'Wörter', pattern: 'Muster', person: 'Person' },
    person: (name) => (name === '' ? 'Jemand ohne Namen' : name),
    rings: 'klingelt',
    add: 'Hinzufügen …',
    edit: (rule) => `Regel für ${rule} ändern`,
    remove: (rule) => `Regel für ${rule} entfernen`,
    up: (rule) => `Regel für ${rule} nach oben`,
    removed: (rule) => `Die Regel für ${rule} ist entfernt.`,
    changed: (rule) => `Die Regel für ${rule} ist geändert.`,
    form: {
      highlights: 'Regel für markierte Nachrichten',
      ignores: 'Regel für ignorierte Nachrichten',
      kind: 'Wonach sie sucht',
      words: 'Wörter, als Ganzes, groß oder klein',
      pattern: 'Muster nach der Syntax von RE2, etwa gg+|gut gespielt',
      person: 'Alles, was diese Person sagt',
      colour: 'Farbe',
      ring: 'Klingeln',
      ringHint: 'Eine Nachricht, die kommt, während Afterparti läuft, klingelt – außer in Pausen und Ruhezeiten.',
      save: 'Speichern',
      cancel: 'Abbrechen',
      noPattern: (reason) => `Dieses Muster lässt sich nicht lesen: ${reason}`,
    },
  },
  hosts: {
    own: 'Partis eigener',
    added: 'von dir hinzugefügt; bekommt nie dein Token',
    up: (host) => `${host} nach oben`,
    down: (host) => `${host} nach unten`,
    remove: (host) => `${host} entfernen`,
    pin: (host) => `Nur ${host} nutzen`,
    unpin: (host) => `Neben ${host} wieder die anderen nutzen`,
    pinned: 'allein genutzt',
    add: 'Hinzufügen',
    addLabel: { rest: 'Adresse eines Servers für Anfragen', ws: 'Adresse eines Servers für Meldungen' },
    example: { rest: 'https://api.example.com', ws: 'wss://ws.example.com/' },
    afterRestart: 'Das gilt, sobald Afterparti neu gestartet ist.',
    fixed:
      'Diesmal nennt die Befehlszeile die Server; diese Liste gilt, wenn Afterparti ohne solche Angaben gestartet wird.',
  },
  names: { none: 'Noch keine.', remove: (name) => `${name} entfernen` },
  proxy: {
    direct: 'direkt, kein Proxy',
    through: (proxy) => `über ${proxy}`,
  },
  token: {
    none: 'Kein Token gespeichert.',
    kept: 'Ein Token ist gespeichert, verschlüsselt.',
    unreadable: 'Ein Token ist gespeichert, aber der Schlüsselbund gibt es gerade nicht heraus.',
    take: 'Aus der Zwischenablage nehmen',
    forget: 'Vergessen',
    import: 'Importieren, wem du auf Parti folgst',
    imported: ({ fresh, already }) =>
      fresh > 0
        ? `${plural(fresh, 'Kanal wird', 'Kanäle werden')} deiner Liste hinzugefügt.`
        : already > 0
          ? 'Alle, denen du auf Parti folgst, sind schon in deiner Liste.'
          : 'Parti sagt, dass du dort niemandem folgst.',
    taken: 'Das Token ist jetzt gespeichert und die Zwischenablage geleert.',
  },
  zoom: {
    kinds: {
      follows: 'Kanalliste',
      chat: 'Chat',
      viewers: 'Zuschauer',
      archive: 'Chatarchiv',
      connection: 'Verbindung',
      settings: 'Einstellungen',
    },
    in: (kind) => `${kind} größer zeigen`,
    out: (kind) => `${kind} kleiner zeigen`,
  },
  data: {
    open: 'Ordner öffnen',
    backUp: 'Sichern …',
    backedUp: (path) => `Die Sicherung liegt jetzt in ${path}`,
    choose: 'Datei wählen …',
    files: 'Dateien',
    noFiles: 'Noch ist nichts geschrieben.',
    size: formatBytes,
    noBackups: 'Noch keine.',
    document: (document) => (document === null ? 'Alles, vor einer Wiederherstellung' : documents[document].name),
    show: (label) => `Sicherung ansehen: ${label}`,
    look: 'Ansehen',
    preview: {
      title: (from) => `${from} wiederherstellen?`,
      written: (time) => `Geschrieben ${time}.`,
      intro: 'Das würde sich ändern:',
      nothing: 'Alles darin ist schon so wie jetzt; es gibt nichts wiederherzustellen.',
      name: (document) => documents[document].name,
      change({ document, added, removed, changed }) {
        const { one, many } = documents[document]
        const parts = [
          { count: added, did: 'dazu' },
          { count: removed, did: 'weg' },
          { count: changed, did: 'geändert' },
        ].filter(({ count }) => count > 0)
        if (parts.length === 0) return 'keine Änderung'
        return parts
          .map(({ count, did }, at) => `${at === 0 ? plural(count, one, many) : formatCount(count)} ${did}`)
          .join(', ')
      },
      restore: 'Wiederherstellen',
      cancel: 'Abbrechen',
    },
    restored: 'Die Sicherung ist wiederhergestellt.',
    undo: 'Rückgängig',
    undone: 'Alles ist wieder wie vorher.',
  },
  about: {
    names: { app: 'Afterparti', electron: 'Electron', chromium: 'Chromium', node: 'Node.js', system: 'System' },
    openConnection: 'Verbindungsfenster öffnen',
  },
}
