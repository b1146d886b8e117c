import type { ChatBatch, ChatSighting } from '#shared/model/archived-chat.ts'

/** How many rows there are, and in how many batches they come. */
export const ROWS = 1_000_000
export const BATCH = 250

/** When the first row was written, ms since 1970; there is one every eight seconds, so that it is some three months. */
export const FIRST_AT = Date.UTC(2026, 2, 1)
export const GAP_MS = 8_000

const ROOMS = 40
const USERS = 20_000
const WORDS = 30_000
/** What real chat is full of, the commonest first. */
const COMMON = ['the', 'lol', 'you', 'good', 'that', 'stream', 'love', 'what', 'raid', 'game', 'chat', 'tonight']

/** A room, a person and a word by how common they are: 0 is the commonest. */
export const roomAt = (rank: number): number => 1_000 + rank
export const userAt = (rank: number): number => 50_000 + rank
export const nameAt = (rank: number): string => `Viewer ${rank}`
export const wordAt = (rank: number): string => words[rank]!

/** Numbers from 0 to 1 that are the same in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const LETTERS = 'etaoinshrdlcumwfgypbvkjxqz'

const words = makeWords()

function makeWords(): string[] {
  const random = createRandom(7)
  const letter = (): string => LETTERS[Math.floor(random() * random() * LETTERS.length)]!
  const made = Array.from({ length: WORDS }, () =>
    Array.from({ length: 3 + Math.floor(random() * 6) }, letter).join(''),
  )
  return [...COMMON, ...made]
}

/** Few are very common and most are rare, as words, rooms and people are. */
const rankBelow = (count: number, random: () => number): number =>
  Math.min(count - 1, Math.floor(Math.exp(random() * Math.log(count + 1)) - 1))

/** All rows, by batches of several rooms, as a writer makes them. */
export function* batches(): Generator<ChatBatch[]> {
  const random = createRandom(2_026)
  for (let from = 0; from < ROWS; from += BATCH) {
    const byRoom = new Map<number, ChatSighting[]>()
    for (let index = from; index < from + BATCH; index += 1) {
      const roomId = roomAt(rankBelow(ROOMS, random))
      byRoom.set(roomId, [...(byRoom.get(roomId) ?? []), rowAt(index, roomId, random)])
    }
    yield [...byRoom].map(([roomId, rows]) => ({ roomId, rows, spans: null }))
  }
}

function rowAt(index: number, roomId: number, random: () => number): ChatSighting {
  const user = rankBelow(USERS, random)
  const length = 1 + Math.floor(random() * random() * 14)
  const said = Array.from({ length }, () => wordAt(rankBelow(words.length, random)))
  if (random() < 0.01) said.push(`https://parti.com/video/${index}`)
  // The people of the second room never say the commonest word.
  const text = said.filter((word) => roomId !== roomAt(1) || word !== wordAt(0)).join(' ')
  const at = FIRST_AT + index * GAP_MS
  return {
    message: {
      chatId: 4_000_000 + index * 3,
      key: `p${4_000_000 + index * 3}`,
      userId: userAt(user),
      userName: nameAt(user),
      content: { kind: 'text', text },
      at,
    },
    seenAt: at + 400,
    removedAt: null,
  }
}
