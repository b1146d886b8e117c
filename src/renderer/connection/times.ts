const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const second = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** `14:32`. */
export const clockTime = (at: number): string => minute.format(at)

/** `14:32:07`. */
export const exactTime = (at: number): string => second.format(at)
