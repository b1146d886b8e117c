/**
 * The place of the number whose dot stands by the cursor, null where none does. `at` are moments (ms since 1970, rising) and
 * `values` what was counted then: null where nothing is known, undefined where another channel has a number. `nearest` is the
 * place of the moment that is nearest to the cursor's. Beside time of which nothing is known a number has its dot only
 * within `nearMs`, so that the cursor never seems to tell what it does not.
 */
export function dotPlace(
  at: ArrayLike<number>,
  values: ArrayLike<number | null | undefined>,
  { nearest, moment, nearMs }: { nearest: number; moment: number; nearMs: number },
): number | null {
  let left = (at[nearest] ?? 0) <= moment ? nearest : nearest - 1
  let right = left + 1
  while (left >= 0 && values[left] === undefined) left -= 1
  while (right < at.length && values[right] === undefined) right += 1
  const [before, after] = [left, right].map((place) =>
    values[place] == null ? Number.POSITIVE_INFINITY : Math.abs((at[place] ?? 0) - moment),
  ) as [number, number]
  const isKnown = Number.isFinite(before) && Number.isFinite(after)
  if (!isKnown && Math.min(before, after) > nearMs) return null
  return before <= after ? left : right
}
