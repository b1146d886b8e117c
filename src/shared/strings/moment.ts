// Made when first needed, as in format.ts.
let time: Intl.DateTimeFormat | undefined
let timeAndDay: Intl.DateTimeFormat | undefined

/** A moment to come within a week as clocks here show it: `22:30`, or `Tue 06:00` where it is not the day of `now`. Both ms since 1970. */
export function formatMoment(at: number, now: number): string {
  time ??= new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
  timeAndDay ??= new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? time : timeAndDay).format(at).replace(',', '')
}
