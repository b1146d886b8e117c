/** True for what can only be meant as an address of a channel: a link or a handle. The main process understands it. */
export const isAddress = (text: string): boolean => /^@|\//.test(text)

/** The texts that each may name a channel: a line each, or several addresses in one line. Blank lines are none. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => {
      const parts = line.split(/[\s,;]+/).filter((part) => part !== '')
      return parts.length > 1 && parts.every(isAddress) ? parts : [line]
    })

/**
 * What Enter means in the box. A name or number that matches rows leads to the list and is not followed by accident:
 * `24` may be the beginning of a title as well as somebody's user id.
 */
export function meaningOfEnter(text: string, matches: number): 'nothing' | 'follow' | 'follow-lines' | 'to-list' {
  const entry = text.trim()
  if (entry === '') return 'nothing'
  if (linesOf(entry).length > 1) return 'follow-lines'
  return matches === 0 || isAddress(entry) ? 'follow' : 'to-list'
}
