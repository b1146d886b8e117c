/** What turns the direction of the text around it, or stands for nothing: made for tricks more often than for reading. */
const TRICKS =
  // eslint-disable-next-line no-misleading-character-class -- single marks are what is looked for
  /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u3164\uFFA0\uFFF9-\uFFFB]/gu
/** Control characters, but for tab and newline. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu
/** Unseen letters of the tag block, but for flags (a black flag, then tags). */
const TAGS = /(\u{1F3F4}[\u{E0020}-\u{E007E}]{1,8}\u{E007F})|[\u{E0000}-\u{E007F}]/gu
/** Joiners belong between emoji and in some scripts; a row of them is there to hide something. */
const JOINERS = /([\u200C\u200D])[\u200C\u200D]+/gu
/** No script puts more marks on a letter than these four; more of them climb over the rows above. */
const STACKS = /(\p{M}{4})\p{M}+/gu
const BLANK_LINES = /\n{3,}/gu

/** Most texts; nothing in them needs a second look. */
const ORDINARY = /^[\u0020-\u007E]*$/u

/**
 * The text without what could make it look like another or reach beyond its row: overrides of direction, what is unseen,
 * control characters, towers of marks, empty lines by the dozen.
 */
export const plainText = (text: string): string => (ORDINARY.test(text) ? text : withoutTricks(text))

const withoutTricks = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(TRICKS, '')
    .replace(TAGS, '$1')
    .replace(JOINERS, '$1')
    .replace(STACKS, '$1')
    .replace(BLANK_LINES, '\n\n')
