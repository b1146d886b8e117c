import type { Strings } from '../catalogue.ts'

/** The longest text of somebody else's that is repeated, in characters. */
const LONGEST_QUOTE = 120
const quote = (text: string): string => `„${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}“`

/** The words about what a link or a command line asked of the app. */
export const launch: Strings['launch'] = {
  asking: {
    title: { follow: 'Ein Link möchte, dass du jemandem folgst', chat: 'Ein Link öffnet einen Chat' },
    body: (text) => `Parti wird nach ${quote(text)} gefragt …`,
  },
  found: {
    title: (name) => `${name} folgen?`,
    body: 'Ein Link oder ein anderes Programm bittet darum. Du erfährst dann, wenn der Kanal live geht.',
    identity: (account, userId) => (account === null ? `Nutzer ${userId}` : `${account} · Nutzer ${userId}`),
    follow: 'Folgen',
    notNow: 'Nicht jetzt',
  },
  followed: { title: (name) => `Du folgst ${name} schon`, body: 'Es gibt nichts zu tun.' },
  failed: {
    title: { follow: 'Du folgst niemand Neuem', chat: 'Kein Chat wurde geöffnet' },
    about: (text) => `Ein Link oder eine Befehlszeile verlangte ${quote(text)}.`,
  },
  refused: {
    title: 'Nichts wurde getan',
    body: 'Ein Link oder eine Befehlszeile hat etwas von Afterparti verlangt.',
    refusals: {
      'too-long': 'Es war zu lang für den Link oder den Namen eines Kanals.',
      'control-characters': 'Es enthielt unsichtbare Zeichen.',
      switch: 'Es enthielt einen Schalter für die Befehlszeile.',
      several: 'Es verlangte mehreres auf einmal.',
      'not-understood': 'Es war kein Link von Afterparti oder von einem Kanal auf Parti.',
    },
  },
  close: 'Schließen',
}
