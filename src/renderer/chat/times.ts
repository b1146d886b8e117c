const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' })

/** `19:02`; empty where it is not known. `at`: ms since 1970. */
export const minuteTime = (at: number | null): string => (at === null ? '' : minute.format(at))

/** `19:02:07`; empty where it is not known. */
export const secondTime = (at: number | null): string => (at === null ? '' : second.format(at))

/** `Tuesday 24 November 2026 at 19:02:07`; empty where it is not known. */
export const exactTime = (at: number | null): string => (at === null ? '' : exact.format(at))
