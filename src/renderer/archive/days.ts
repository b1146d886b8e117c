const two = (part: number): string => String(part).padStart(2, '0')

/** A day as a field for dates has it: `2026-11-24`, by the clock on the wall. `at`: ms since 1970. */
export function dayOf(at: number): string {
  const date = new Date(at)
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** When a day begins, ms since 1970, `later` days after it; null where it is none. */
export function beginOf(day: string, later = 0): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (match === null) return null
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number]
  return new Date(year, month - 1, date + later).getTime()
}
