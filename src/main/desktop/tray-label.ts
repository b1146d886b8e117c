const ELLIPSIS = '…'

/**
 * A stranger's name as part of one line of `longest` characters at most, as a reader counts them: without line breaks, and
 * without the marks by which right-to-left text could turn around what stands after it.
 */
export function trayName(name: string, longest: number): string {
  const line = name
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/gu, '')
    .trim()
  if (line.length <= longest) return line
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment)
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}${ELLIPSIS}`
}

/** A label as menus take it, where a single `&` would underline the letter after it. */
export const menuLabel = (label: string): string => label.replaceAll('&', '&&')
