import { FIRST_AT, GAP_MS, nameAt, ROWS, userAt, wordAt } from './corpus.ts'

const dayOf = (part: number): string => {
  const date = new Date(FIRST_AT + part * ROWS * GAP_MS)
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
}

const common = wordAt(0)
const middle = wordAt(300)
const rare = wordAt(25_000)

/** What somebody may type, by what is hard about it. `in:` takes the rank of a room. */
export const SEARCHES: Readonly<Record<string, string>> = {
  'a common word': `${common} `,
  'a word of the middle': `${middle} `,
  'a rare word': `${rare} `,
  'a word that nobody says': 'unspeakable ',
  'two common words': `${common} ${wordAt(1)} `,
  'a phrase of common words': `"${common} ${wordAt(1)}" `,
  'a rare phrase': `"${middle} ${wordAt(301)}" `,
  'one letter': 't',
  'two letters': 'th',
  'three letters': 'str',
  'a word and two letters': `${common} ga`,
  'a rare word and two letters': `${rare} th`,
  'what one person said': `from:"${nameAt(0)}" `,
  'what somebody rare said, by id, with a common word': `from:${userAt(15_000)} ${common} `,
  'a common word in a small room': `in:39 ${common} `,
  'a common word in a large room whose people never say it': `in:1 ${common} `,
  'links of one person': `from:"${nameAt(1)}" has:link `,
  'a common word without another': `${common} -${wordAt(1)} -"${wordAt(2)} ${wordAt(3)}" `,
  'a common word long ago': `before:${dayOf(0.1)} ${common} `,
  'a few days, without any word': `after:${dayOf(0.5)} before:${dayOf(0.55)}`,
}
