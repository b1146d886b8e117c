import { STAND_IN, type BuiltInSound, type SoundOutcome } from '../../model/alert-sound.ts'
import type { AlertStrings } from '../catalogue.ts'
import { formatCount, formatList, formatPercent, formatSpan, plural } from '../format.ts'

const soundNames: Record<BuiltInSound, string> = { chime: 'Glocke', wood: 'Holz', harp: 'Harfe', drop: 'Tropfen' }

/** What to say of a sound that was tried; empty where it is heard. */
function soundWords(result: SoundOutcome): string {
  switch (result.outcome) {
    case 'missing':
      return `Die Kopie von „${result.name}“ ist weg, darum kam „${soundNames[STAND_IN]}“. Wähle die Datei neu.`
    case 'failed':
      return `Der Ton lässt sich nicht abspielen: ${result.reason}`
    case 'playing':
    case 'left-out':
    case 'replaced':
      break
  }
  return ''
}

/** Every text about alerts, in German. */
export const alerts: AlertStrings = {
  popup: {
    live: (name) => `${name} ist live`,
    newTitle: (name) => `${name} hat einen neuen Titel`,
    busy: (name) => `${name} hat ungewöhnlich viele Zuschauer`,
    untitled: 'Gerade eben auf Parti',
    several: (count) => plural(count, 'Kanal ist live', 'Kanäle sind live'),
    severalTitles: (count) => plural(count, 'Kanal hat einen neuen Titel', 'Kanäle haben neue Titel'),
    severalBusy: (count) =>
      plural(count, 'Kanal hat ungewöhnlich viele Zuschauer', 'Kanäle haben ungewöhnlich viele Zuschauer'),
    names: formatList,
    ring: (who, channel) => `${who} im Chat von ${channel}`,
    rings: (count) => plural(count, 'markierte Nachricht', 'markierte Nachrichten'),
    open: 'Öffnen',
    chat: 'Chat',
    mute: 'Stumm',
    test: { title: 'Afterparti erreicht dich', body: 'So wird ein Kanal gemeldet.' },
  },
  outcomes: {
    announced: 'Gemeldet',
    'announced-in-do-not-disturb': 'Ohne Ton gemeldet: Dein Desktop stand auf „Nicht stören“',
    'announced-uncounted': 'Gemeldet: Parti nannte nicht rechtzeitig eine Zuschauerzahl',
    waiting: 'Wartet auf genug Zuschauer oder auf einen Titel',
    'ended-while-waiting': 'Stumm: endete, bevor genug zusahen, oder Afterparti wurde beendet',
    'below-minimum': 'Stumm: zu wenige Zuschauer in 5 Minuten',
    'no-word': 'Stumm: keines deiner Wörter im Titel',
    'outside-hours': 'Stumm: außerhalb der Zeiten seiner Regel',
    'quiet-hours': 'Stumm: Ruhezeit',
    paused: 'Stumm: Benachrichtigungen waren pausiert',
    silent: 'Lautlos nach Regel',
    off: 'Aus nach Regel',
    'already-live-when-first-seen': 'Stumm: lief schon, als du anfingst zu folgen',
    'began-while-away': 'Stumm: begann, als Afterparti aus war',
    'ended-while-away': 'Stumm: war vorbei, bevor Afterparti wieder lief',
  },
  loading: 'Wird geladen …',
  failed: 'Das lässt sich nicht anzeigen. Schließe das Fenster und öffne es neu.',
  inbox: {
    title: 'Posteingang',
    filter: 'Anzeigen',
    filters: { all: 'Alle', announced: 'Gemeldet', silent: 'Nicht gemeldet' },
    list: 'Was gemeldet wurde und was nicht',
    new: 'neu',
    empty: {
      title: 'Noch ist nichts passiert',
      body: 'Hier steht jede Sendung der Kanäle, denen du folgst: was gemeldet wurde, was nicht, und warum.',
    },
    around: (moment) => `ungefähr ${moment}`,
    emptyFilter: { title: 'Nichts dergleichen', body: 'Wähle „Alle“, um alles zu sehen.' },
    newTitle: 'Neuer Titel:',
    busy: 'Ungewöhnlich viele Zuschauer:',
    untitled: 'Ohne Titel',
    lasted: (ms) => `dauerte ${formatSpan(ms)}`,
    peak: (count) => `höchstens ${formatCount(count)}`,
    openStream: (name) => `Stream von ${name} öffnen`,
    openChat: (name) => `Chat von ${name} öffnen`,
    rule: (name) => `Regel für ${name}`,
  },
  away: {
    title: (count) =>
      `Während du weg warst, ${count === 1 ? 'ging' : 'gingen'} ${plural(count, 'Kanal', 'Kanäle')} live`,
    on: (from) => `live seit ${from}`,
    lasted: (from, ms) => `${from}, nach ${formatSpan(ms)} vorbei`,
    over: (from) => `${from}, inzwischen vorbei`,
    list: 'Wer live ging',
    peak: (count) => `höchstens ${formatCount(count)}`,
    more: (count) => `und ${formatCount(count)} weitere`,
    inbox: 'Posteingang',
    dismiss: 'Ausblenden',
  },
  page: {
    title: 'Benachrichtigungen',
    of: (name) => `Regel für ${name}`,
    standard: 'Alle Kanäle',
    standardHint: 'Gilt, wenn ein Kanal keine eigene Regel hat.',
    own: 'Einzelne Kanäle',
    ownHint: 'Wessen Regel abweicht, und worin.',
    choose: 'Regel anlegen für …',
    noChannels: 'Du folgst noch niemandem.',
    nobodyDiffers: 'Noch keine.',
    differs: (fields) => fields.join(' · '),
    change: 'Ändern',
    changeOf: (name) => `Regel für ${name} ändern`,
    everybody: 'Wie bei allen Kanälen',
    isStandard: 'Für diesen Kanal gilt die Regel für alle. Was du hier änderst, gilt nur für ihn.',
    isOwn: 'Was markiert ist, weicht von der Regel für alle Kanäle ab.',
  },
  rule: {
    labels: {
      mode: 'Wenn jemand live geht',
      minimumViewers: 'Mindestens so viele Zuschauer',
      words: 'Nur mit diesen Wörtern im Titel',
      hours: 'Wann gemeldet werden darf',
      click: 'Ein Klick auf die Meldung öffnet',
      autoOpen: 'Von selbst öffnen, sobald live',
      titleChanges: 'Während der Sendung',
      whenBusy: 'Ungewöhnlich viele Zuschauer',
      sound: 'Ton',
      volume: 'Lautstärke',
    },
    short: {
      mode: 'bei live',
      minimumViewers: 'Zuschauer',
      words: 'Wörter',
      hours: 'Zeiten',
      click: 'Klick',
      autoOpen: 'öffnet sich',
      titleChanges: 'Titel',
      whenBusy: 'Andrang',
      sound: 'Ton',
      volume: 'Lautstärke',
    },
    modes: { all: 'Melden', silent: 'Lautlos', off: 'Aus' },
    modeHints: {
      all: 'Benachrichtigung, Punkt im Infobereich und Posteingang.',
      silent: 'Keine Benachrichtigung; nur Punkt im Infobereich und Posteingang.',
      off: 'Nur Posteingang.',
    },
    clicks: { stream: 'Stream', chat: 'Chat', list: 'Liste' },
    autoOpens: { nothing: 'Nichts', stream: 'Stream', chat: 'Chat' },
    minimumHint: 'Wartet bis zu 5 Minuten darauf. 0: egal wie viele.',
    wordsHint: 'Mit Kommas getrennt; eines genügt. Leer: jeder Titel.',
    hours: 'Nur zu bestimmten Zeiten',
    titles: 'Auch neue Titel melden',
    busy: 'Einmal melden, wenn eine Sendung ungewöhnlich viele Zuschauer hat',
    busyHint: 'Verglichen mit mindestens fünf früheren Sendungen nach derselben Zeit.',
    sounds: { desktop: 'Vom Desktop', none: 'Keiner', ...soundNames },
    soundHints: {
      desktop: 'Was dein Desktop bei Benachrichtigungen abspielt, wenn überhaupt etwas.',
      none: 'Nur die Benachrichtigung.',
      ours: 'Anstelle des Tons vom Desktop.',
    },
    chooseFile: 'Eigene Datei …',
    play: 'Abspielen',
    volumeOf: formatPercent,
    soundResult: soundWords,
  },
  quiet: {
    title: 'Ruhezeiten',
    hint: 'Nichts wird gemeldet; Posteingang und Infobereich laufen weiter. Ein Ende vor dem Anfang liegt am nächsten Tag.',
  },
  week: {
    from: (day) => `${day}, von`,
    to: (day) => `${day}, bis`,
    between: 'bis',
    nextDay: 'Folgetag',
    never: 'gar nicht',
  },
  test: {
    button: 'Testen',
    title: 'Benachrichtigungen',
    hint: 'Zeigt jetzt eine, mit dem Ton für alle Kanäle, egal was die Regeln sonst sagen.',
    outcomes: {
      shown: 'Dein Desktop hat die Benachrichtigung angenommen. Wenn du sie nicht siehst, prüfe dort „Nicht stören“.',
      'nobody-shows':
        'Auf diesem Desktop zeigt nichts Benachrichtigungen an. Starte einen Benachrichtigungsdienst, etwa dunst, mako oder den deines Desktops. Posteingang und Infobereich gehen auch ohne.',
      refused: 'Dein Desktop hat die Benachrichtigung abgelehnt',
    },
    doNotDisturb: 'Dein Desktop steht auf „Nicht stören“: Er hält Benachrichtigungen zurück.',
    sound: soundWords,
  },
  dryRun: {
    title: 'Die letzten 7 Tage mit diesen Regeln',
    hint: 'Was gemeldet worden wäre und was nicht, soweit Afterparti es sah.',
    run: 'Regeln ausprobieren',
    running: 'Wird ausprobiert …',
    sum: (rang, all) => `${formatCount(rang)} von ${formatCount(all)} wären gemeldet worden`,
    empty: 'Afterparti hat in den letzten 7 Tagen keine Sendung gesehen.',
    list: 'Sendungen der letzten 7 Tage',
    would: 'Würde gemeldet',
  },
}
