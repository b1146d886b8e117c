import { between, pick } from '../random.ts'

const LINES: readonly string[] = [
  'hello everyone',
  'good evening chat',
  'first time here, what did I miss?',
  'lol',
  'LETS GOOO',
  'that was so close',
  'no way that just happened',
  'can you turn the mic up a bit',
  'the sound is fine for me',
  'how long have you been live?',
  'been here since the start',
  'what song is this?',
  'back from dinner',
  'brb getting tea',
  'I have to be up at six, why am I here',
  'gg',
  'well played',
  'clip that',
  'this lighting is lovely today',
  'day 12 and still no luck, respect',
  'is it raining there too?',
  'who else is at work right now',
  'my cat is watching with me',
  'that is not how you hold a screwdriver',
  'ten more minutes please',
  'respectfully, what was that',
  '   spaces   in   here   ',
  'Hola a todos desde Valparaíso',
  '¿Cuándo es el próximo directo?',
  'Buenas noches, me voy a dormir',
  'Bonsoir tout le monde',
  "C'est quoi ce jeu ?",
  'Guten Abend zusammen, schöner Stream',
  'Größe passt, Maße auch',
  'Καλησπέρα σε όλους',
  'Πότε θα παίξεις ξανά;',
  'Всем привет из Казани',
  'отличная музыка сегодня',
  'おつかれさまです',
  '今日の絵、すごく好き',
  '안녕하세요 처음 왔어요',
  'dobrý večer z Brna',
  'שלום לכולם, שידור יפה',
  'مساء الخير للجميع',
  'boa noite, que som bom',
  'merhaba İzmir’den selamlar',
  '**bold?** _no_ `code`',
  'a < b && b > c, so a < c?',
]

const EMOJI = ['😂', '🔥', '🎉', '❤️', '👏', '😭', '🐟', '👨‍👩‍👧‍👦', '🏳️‍🌈', '👋🏽', '💀', '🇬🇷', '♟️']
const LINKS = [
  'https://parti.com/creator/parti/Lionheart',
  'https://example.org/setlist?night=3&page=2#encore',
  'look at this www.example.com/cats',
  'h ttps://example.net/tips',
  'https://xn--mnchen-3ya.example/straße',
]
const LONG = `ok so here is the whole story: ${'I went to the shop, the shop was closed, I went home, then the shop was open, and '.repeat(24)}that is why I was late ${'a'.repeat(300)}`
const MARKUP = '<script>alert("hi chat")</script><img src=x onerror=alert(1)>'
const MENTIONS = ['welcome back', 'same here', 'I told you so', 'you dropped this 👑', 'happy birthday!', '¿qué tal?']

/** Something that a viewer says: mostly a line, at times a link, a mention, far too much, or markup. */
export function chooseText(random: () => number, names: readonly string[]): string {
  const kind = random()
  if (kind < 0.005) return LONG
  if (kind < 0.01) return MARKUP
  if (kind < 0.05) return pick(random, LINKS)
  if (kind < 0.17) return `@${pick(random, names)} ${pick(random, MENTIONS)}`
  if (kind < 0.3) return pick(random, EMOJI).repeat(between(random, 1, 5))
  const line = pick(random, LINES)
  return kind < 0.4 ? `${line} ${pick(random, EMOJI)}` : line
}

const PINS: readonly string[] = [
  'Next stream: Friday 20:00, bring snacks 🍿',
  'Song requests are open, one each please',
  'Be kind. No spoilers.',
  'Giveaway at 500 viewers 🎁 https://example.org/rules',
]

/** Something that a streamer pins. */
export const choosePin = (random: () => number): string => pick(random, PINS)

const LEVELS = ['Streamers', 'Chatters', 'Night Owls']

/** What the bot says to `name`; the words are the guide's. */
export const levelUpText = (random: () => number, name: string): string =>
  `${name}, You have leveled up the ${pick(random, LEVELS)} level to ${between(random, 2, 2_999)}!`
