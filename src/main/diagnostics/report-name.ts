const two = (number: number): string => String(number).padStart(2, '0')

/** The name of a report's file, by the time of the user's clock: `afterparti-diagnostics-2026-11-23-2035.json`. */
export function reportName(at: number): string {
  const time = new Date(at)
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-')
  return `afterparti-diagnostics-${day}-${two(time.getHours())}${two(time.getMinutes())}.json`
}
