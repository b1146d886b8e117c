import type { Source } from '../../model/live-state.ts'
import type { Strings } from '../catalogue.ts'
import { formatAge, formatCount, formatDay, formatSpan, plural } from '../format.ts'
import { details } from './details.ts'
import { discover } from './discover.ts'
import { errors } from './errors.ts'
import { followList } from './follow-list.ts'
import { launch } from './launch.ts'
import { noticeWords } from './notices.ts'
import { palette } from './palette.ts'
import { pause } from './pause.ts'
import { tray } from './tray.ts'

/** `vor 4 s`; below a second `jetzt`. */
const ago = (ms: number): string => (ms < 1000 ? 'jetzt' : `vor ${formatAge(ms)}`)

/** How a fact came to us, as a participle. */
const came: Record<Source, string> = { push: 'gemeldet', poll: 'abgefragt', stored: 'gespeichert, erhalten' }

/** Every text that each window and main may need, in German. */
export const app: Strings = {
  appName: 'Afterparti',
  errors,
  tray,
  pause,
  launch,
  broken: {
    title: 'Das lässt sich nicht anzeigen',
    body: 'Schließe das Fenster und öffne es neu. Wenn das nicht hilft, installiere Afterparti neu.',
  },
  follows: {
    title: 'Kanäle',
    loading: 'Deine Kanalliste wird geladen',
    failed: {
      title: 'Die Liste lässt sich nicht anzeigen',
      body: 'Schließe dieses Fenster und öffne Afterparti neu.',
    },
    box: {
      label: 'Kanal suchen oder ihm folgen',
      placeholder: 'Kanal oder Link',
      shortcut: 'Strg F',
      clear: 'Leeren',
      adding: (text) => `Parti wird nach „${text}“ gefragt …`,
      added: (name) => `Du folgst jetzt ${name}`,
    },
    empty: {
      title: 'Du folgst noch niemandem',
      body: 'Füge oben den Link einer Kanalseite ein, oder tippe eine Nutzer-ID oder den Namen eines Parti-Kontos, und drücke Enter. Du erfährst dann, wenn der Kanal live geht.',
      example: 'Zum Beispiel',
      exampleLink: 'parti.com/creator/twitter/KickBalthierGR',
    },
    noMatch: {
      title: (text) => `Kein „${text}“ in deiner Liste`,
      body: 'Wenn ein Kanal auf Parti so heißt, drücke Enter, um ihm zu folgen.',
      linkTitle: 'Ein neuer Kanal?',
      linkBody: 'Drücke Enter, um dem Kanal dieses Links zu folgen.',
    },
    follow: (text) => `„${text}“ folgen`,
    list: 'Kanäle, denen du folgst',
    live: 'Live',
    others: 'Andere',
    openStream: (name) => `Stream von ${name} öffnen`,
    unfollow: (name) => `${name} nicht mehr folgen`,
    unfollowed: (name) => `Du folgst ${name} nicht mehr`,
    undo: 'Rückgängig',
  },
  followList,
  details,
  discover,
  palette,
  channel: {
    asking: 'wird gefragt …',
    noAnswerYet: 'noch keine Antwort',
    liveAgo: (ms) => `${ago(ms)} live`,
    neverLive: 'noch nie live gesehen',
    fate: { banned: 'von Parti gesperrt', vanished: 'Parti nicht mehr bekannt' },
    fateDetail: ({ at }) =>
      `Bemerkt am ${formatDay(at)}. Du verlierst nichts: Kommt der Kanal zurück, folgst du ihm noch. Wenn du damit abgeschlossen hast, folge ihm nicht mehr.`,
    formerly: (name) => `früher ${name}`,
    untitled: 'Ohne Titel',
    unknownNumber: '–',
    viewers: (count, source, age) => `${plural(count, 'Zuschauer', 'Zuschauer')}, ${came[source]} ${ago(age)}`,
    viewersUnknown: (source, age) => `Zuschauerzahl unbekannt; live, ${came[source]} ${ago(age)}`,
    stale: (words) => `${words} (veraltet)`,
    offline: (source, age) => `offline, ${came[source]} ${ago(age)}`,
    timeLive: (ms, isLeast) => `${formatSpan(ms)}${isLeast ? '+' : ''}`,
    liveFor: (ms, isLeast) => `seit ${isLeast ? 'mindestens ' : ''}${formatSpan(ms)} live`,
    startTold: (time) => `Live seit ${time}`,
    startSeen: (time) => `Live gesehen seit ${time}; den Beginn hat Parti nicht genannt`,
  },
  connection: {
    more: ', Verbindung zeigen',
    untold: 'Unbekannt: Die App sagt nicht, wie Parti erreicht wird',
    asking: 'Parti wird gefragt …',
    idle: 'Noch keine Kanäle',
    both: (age) => `Push und Abfrage · ${ago(age)}`,
    pollOnly: (age) => `Nur Abfrage · ${ago(age)}`,
    pushOnly: (age) => `Nur Push · ${ago(age)}`,
    unreachable: 'Parti ist nicht erreichbar',
    polled: (host, age) => `Abfrage: ${host} antwortete ${ago(age)}`,
    neverPolled: 'Abfrage: noch keine Antwort',
    push: {
      connecting: 'Push: verbindet',
      open: (host) => `Push: verbunden mit ${host}`,
      waiting: (ms) => `Push: neuer Versuch in ${formatAge(ms)}`,
      stopped: 'Push: nicht in Gebrauch',
      because: (reason) => `letzter Fehler: ${reason}`,
    },
  },
  connectionWindow: {
    title: 'Verbindung',
    windowTitle: 'Verbindung – Afterparti',
    meaning: {
      untold: 'Schließe dieses Fenster und öffne es neu. Wenn das nicht hilft, starte Afterparti neu.',
      asking: 'Noch hat kein Server geantwortet.',
      idle: 'Folge einem Kanal, dann fragt Afterparti nach ihm.',
      both: 'Parti antwortet auf Anfragen und meldet Sendungen von selbst.',
      'poll-only':
        'Parti antwortet auf Anfragen, meldet aber nichts; Sendungen werden etwa eine Minute später bemerkt.',
      'push-only': 'Parti meldet Sendungen, antwortet aber nicht auf Anfragen. Afterparti versucht es weiter.',
      unreachable: 'Parti antwortet nicht und meldet nichts. Afterparti versucht es weiter.',
    },
    export: 'Diagnose exportieren …',
    exportHint:
      'Schreibt eine Datei für einen Fehlerbericht: Versionen, Einstellungen, Server, Sockets und was an Partis Daten unverständlich war. Deine Kanalliste und dein Token sind nicht darin.',
    exported: (path) => `Die Diagnose liegt jetzt in ${path}`,
    loading: 'Wird geladen …',
    failed: 'Das lässt sich nicht anzeigen. Schließe das Fenster und öffne es neu.',
    rest: { title: 'Server für Anfragen', hint: 'REST, in dieser Reihenfolge' },
    ws: { title: 'Server für Meldungen', hint: 'WebSocket' },
    host: {
      inUse: 'in Gebrauch',
      answered: 'antwortete',
      failed: 'versagte',
      untried: 'noch nicht versucht',
      ago,
      rests: (time) => `möchte bis ${time} in Ruhe gelassen werden`,
      lacks: {
        live: 'keine Liste der Kanäle, die live sind: einzeln gefragt',
        recent: 'keine Liste früherer Sendungen',
        calendar: 'kein Kalender der Sendungen',
        chat: 'kein Verlauf des Chats',
        pinned: 'keine angehefteten Nachrichten',
        moderators: 'keine Liste der Moderatoren',
        featured: 'keine Liste empfohlener Kanäle',
        other: (route) => `kennt ${route} nicht`,
      },
    },
    sockets: {
      title: 'Sockets',
      size: (count, closed) => `${formatCount(count)}${closed > 0 ? `, ${formatCount(closed)} nicht offen` : ''}`,
      empty: 'Gerade ist nichts abonniert.',
      live: 'Wer live geht',
      chat: (name) => `Chat von ${name}`,
      viewers: (name) => `Zuschauer von ${name}`,
      user: (id) => `Nutzer ${id}`,
      livestream: (id) => `Livestream ${id}`,
      open: 'offen',
      connecting: 'verbindet',
      waiting: (ms) => `neuer Versuch in ${formatAge(ms)}`,
      stopped: 'nicht in Gebrauch',
      noFrame: 'noch nichts gemeldet',
      frames: (count, age) => `${plural(count, 'Frame', 'Frames')}, zuletzt ${ago(age)}`,
      heard: (age) => `Lebenszeichen ${ago(age)}`,
      reconnects: (count) => plural(count, 'Neuverbindung', 'Neuverbindungen'),
      lastBecause: (words) => `zuletzt: ${words}`,
    },
    requests: {
      title: 'Anfragen',
      total: 'seit dem Start',
      lastMinute: 'in der letzten Minute',
      waiting: 'warten, bis sie dran sind',
    },
    unknown: {
      title: 'Nicht verstanden',
      empty: 'Alles, was Parti sandte, wurde verstanden.',
      counts: 'Wie oft, nach Herkunft',
      times: (count) => `${formatCount(count)} ×`,
      lastTime: (age) => `zuletzt ${ago(age)}`,
      records: 'Was kam, das Neueste zuerst',
      from: (host, time) => `Von ${host} um ${time}`,
      whole: (length) => plural(length, 'Zeichen', 'Zeichen'),
      cut: (shown, length) => `die ersten ${formatCount(shown)} von ${formatCount(length)} Zeichen`,
      nothing: '(nichts)',
      older: (count) => `${formatCount(count)} ältere zeigen`,
    },
  },
  offline: {
    unreachable: {
      title: 'Parti ist nicht erreichbar',
      lastAnswer: (ms) =>
        `Letzte Antwort ${ago(ms)}; was du unten siehst, ist nicht neuer, außer was von selbst gemeldet wurde. Afterparti versucht es weiter.`,
      noAnswer: 'Seit dem Start keine Antwort. Afterparti versucht es weiter.',
    },
    'push-only': {
      title: 'Parti antwortet nicht auf Anfragen',
      lastAnswer: (ms) =>
        `Letzte Antwort ${ago(ms)}; was du unten siehst, ist nicht neuer, außer was von selbst gemeldet wurde. Neue Sendungen werden weiterhin gemeldet. Afterparti versucht es weiter.`,
      noAnswer:
        'Seit dem Start keine Antwort; wer schon live war, ist also unbekannt. Neue Sendungen werden weiterhin gemeldet. Afterparti versucht es weiter.',
    },
    tried: 'Versucht',
    answered: 'antwortete',
    retry: 'Jetzt versuchen',
  },
  failures: {
    noName: 'sein Name ist nicht zu finden; gibt es ein Netz?',
    noWay: 'es führt kein Weg zu ihm; gibt es ein Netz?',
    noListener: 'er nimmt keine Verbindungen an',
    broke: 'die Verbindung brach ab',
    closed: 'er schloss die Verbindung',
    silent: 'er antwortete nicht rechtzeitig',
    certificate: 'seinem Zertifikat ist nicht zu trauen',
    page: 'er sandte eine Webseite statt Daten',
    elsewhere: 'er verweist auf eine andere Adresse',
    refused: (status) => `er lehnte ab (HTTP ${status})`,
    tooOften: (status) => `er wurde zu oft gefragt (HTTP ${status})`,
    ownFault: (status) => `er ist gestört (HTTP ${status})`,
    otherwise: (status) => `er antwortete mit HTTP ${status}`,
    tooLong: 'seine Antwort war viel zu lang',
    odd: 'er sagte etwas, das diese App nicht versteht',
  },
  notice: { words: noticeWords, dismiss: 'Ausblenden' },
  foreignLink: {
    question: (host) => `${host} im Browser öffnen?`,
    notSecure: 'Die Adresse beginnt mit http: Wer sie überträgt, kann mitlesen und ändern, was du dort siehst.',
    otherLetters:
      'Der Name enthält Buchstaben anderer Alphabete, geschrieben mit „xn--“. Er soll vielleicht wie ein anderer aussehen.',
    cut: (text, length) => `${text}… (${formatCount(length)} Zeichen)`,
    always: (host) => `Links zu ${host} immer öffnen`,
    open: 'Öffnen',
    copy: 'Link kopieren',
    cancel: 'Abbrechen',
  },
  menu: {
    label: 'Menü',
    theme: 'Design',
    themes: { system: 'System', light: 'Hell', dark: 'Dunkel' },
    window: 'Fenster',
    closeToTray: 'In den Infobereich schließen',
    inbox: 'Posteingang',
    alerts: 'Benachrichtigungen',
    showPictures: 'Bilder zeigen',
    archive: 'Chatarchiv …',
    settings: 'Einstellungen …',
    connection: 'Verbindung …',
    commands: 'Befehle …',
    keys: { commands: 'Strg K', archive: 'Strg Umschalt F', settings: 'Strg ,' },
    quit: 'Afterparti beenden',
  },
  fileKinds: {
    json: 'JSON',
    csv: 'CSV',
    txt: 'Text',
    jsonl: 'JSON Lines',
    html: 'Webseite',
    png: 'Bild',
    lists: 'Listen',
    all: 'Alle Dateien',
  },
  chatFile: { title: (name, id) => `Chat von ${name === '' ? `Nutzer ${id}` : name}` },
  startup: { comment: 'Sagt dir, wer auf Parti live ist' },
  toast: { region: 'Meldungen', close: 'Schließen' },
}
