/** True for what can only be meant as an address of a channel: a link or a handle. The main process understands it. */
export const isAddress = (text: string): boolean => /^@|\//.test(text)

/**
 * What Enter means in the box. A name or number that matches rows leads to the list and is not followed by accident:
 * `24` may be the beginning of a title as well as somebody's user id.
 */
export function meaningOfEnter(text: string, matches: number): 'nothing' | 'follow' | 'to-list' {
  const entry = text.trim()
  if (entry === '') return 'nothing'
  return matches === 0 || isAddress(entry) ? 'follow' : 'to-list'
}
