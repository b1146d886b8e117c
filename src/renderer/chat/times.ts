const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' })

/** Formats what is the same for `unit` ms once: rows that come together are of the same second, and formatting is slow. */
function remembering(format: Intl.DateTimeFormat, unit: number): (at: number | null) => string {
  let known = Number.NaN
  let text = ''
  return (at) => {
    if (at === null) return ''
    const now = Math.floor(at / unit)
    if (now !== known) text = format.format(at)
    known = now
    return text
  }
}

/** `19:02`; empty where it is not known. `at`: ms since 1970. */
export const minuteTime = remembering(minute, 60_000)

/** `19:02:07`; empty where it is not known. */
export const secondTime = remembering(second, 1000)

/** `Tuesday 24 November 2026 at 19:02:07`; empty where it is not known. */
export const exactTime = remembering(exact, 1000)
