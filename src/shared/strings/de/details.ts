import type { Strings } from '../catalogue.ts'
import { formatAge, plural } from '../format.ts'

/** The words of a channel's page. */
export const details: Strings['details'] = {
  title: 'Kanal',
  open: (name) => `Details zu ${name}`,
  back: 'Zurück',
  loading: 'Parti wird gefragt …',
  tryAgain: 'Nochmal versuchen',
  old: (ms) => `Was du siehst, ist ${formatAge(ms)} alt.`,
  cutOff: 'Unbekannt, solange Parti nicht erreichbar ist.',
  unknown: {
    title: 'Parti kennt niemanden mit dieser Nummer',
    body: (userId) => `Nutzer ${userId} ist vielleicht weg, oder die Nummer ist vertippt.`,
  },
  unnamed: (userId) => `Nutzer ${userId}`,
  user: (userId) => `Nutzer ${userId}`,
  openStream: 'Stream öffnen',
  openChat: 'Chat',
  alerts: 'Benachrichtigungen',
  follow: 'Folgen',
  following: (name) => `Parti wird nach ${name} gefragt …`,
  unfollow: 'Nicht mehr folgen',
  standing: {
    banned: 'Parti hat diese Person gesperrt.',
    vanished: 'Laut Parti gibt es unter dieser Nummer niemanden mehr.',
  },
  notLive: 'Nicht live',
  liveUnknown: 'Ob dieser Kanal live ist, ist nicht bekannt',
  about: {
    title: 'Über',
    empty: 'Keine Beschreibung.',
    members: 'Mitglieder',
    channelsJoined: 'Kanälen beigetreten',
    followedSince: 'Gefolgt seit',
    formerName: 'Früher',
    untold: 'unbekannt',
  },
  pinned: {
    title: 'Angeheftete Nachricht',
    empty: 'Nichts angeheftet.',
    raid: (from, to) => `${from} raidet ${to}`,
  },
  posts: { title: 'Neueste Beiträge', empty: 'Noch keine Beiträge.', untitled: 'Ein Beitrag ohne Worte' },
  scheduled: { title: 'Geplant', empty: 'Nichts angekündigt.' },
  past: {
    title: 'Frühere Sendungen',
    empty: 'Keine früheren Sendungen zum Ansehen.',
    viewers: (count) => plural(count, 'Zuschauer', 'Zuschauer'),
  },
  untitled: 'Ohne Titel',
  openShow: (title) => `„${title}“ im Browser ansehen`,
  moderators: {
    title: 'Moderatoren',
    empty: 'Niemand moderiert diesen Kanal.',
    global: 'ganz Parti',
    globalHint: 'Moderiert überall auf Parti',
    globalUnknown: 'Wer davon ganz Parti moderiert, war nicht zu erfahren.',
  },
  passes: {
    title: 'Pässe',
    empty: 'Keine Pässe.',
    unnamed: 'Pass ohne Namen',
    chain: (id) => `Blockchain ${id}`,
  },
}
