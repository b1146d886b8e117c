/**
 * What is told now, with the very parts of what was told before wherever they are equal, so that nothing is drawn anew that did
 * not change. Both are data as JSON has it.
 */
export function sameWhereEqual<Value>(before: unknown, now: Value): Value {
  if (typeof before !== 'object' || typeof now !== 'object' || before === null || now === null) return now
  if (Array.isArray(before) !== Array.isArray(now)) return now
  const earlier = new Map<string, unknown>(Object.entries(before))
  const parts = Object.entries(now).map(([key, part]): [string, unknown] => [
    key,
    sameWhereEqual(earlier.get(key), part as unknown),
  ])
  const isSame = (key: string, part: unknown): boolean => earlier.has(key) && Object.is(earlier.get(key), part)
  // The compiler cannot see that equal parts make what has the same type.
  if (parts.length === earlier.size && parts.every(([key, part]) => isSame(key, part))) return before as Value
  return (Array.isArray(now) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as Value
}
