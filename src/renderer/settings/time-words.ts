let format: Intl.DateTimeFormat | undefined

/** A moment (ms since 1970) as `24 Nov 2026, 20:35`, by the clock of this machine. */
export function timeWords(at: number): string {
  format ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(at)
}
