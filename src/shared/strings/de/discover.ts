import type { Strings } from '../catalogue.ts'
import { formatAge } from '../format.ts'

/** The words of the view that shows who else is on Parti. */
export const discover: Strings['discover'] = {
  title: 'Entdecken',
  menu: 'Entdecken …',
  region: 'Kanäle auf Parti entdecken',
  live: { title: 'Jetzt live auf Parti', empty: 'Gerade ist niemand auf Parti live.' },
  liveLacking:
    'Partis jetzige Server führen keine Liste, wer live ist. Wer beginnt, während die App läuft, erscheint unten.',
  justLive: {
    title: 'Gerade live gegangen',
    empty: 'Seit die App läuft, hat niemand eine Sendung begonnen.',
    ago: (ms) => (ms < 60_000 ? 'gerade eben' : `vor ${formatAge(ms)}`),
  },
  featured: { title: 'Von Parti empfohlen', empty: 'Parti empfiehlt gerade niemanden.' },
  members: (count) => `${count} Mitglieder`,
  follow: (name) => `${name} folgen`,
  followed: (name) => `Du folgst jetzt ${name}`,
  isFollowed: 'gefolgt',
  openStream: (name) => `Stream von ${name} öffnen`,
}
