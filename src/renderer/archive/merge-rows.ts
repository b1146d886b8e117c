import type { ContextRow } from '#shared/model/archive-view.ts'

/** Both in one, each row once and the oldest first. A gap that one of them knows is one: the first row of an answer knows none. */
export function mergeRows(before: readonly ContextRow[], more: readonly ContextRow[]): ContextRow[] {
  const byId = new Map(before.map((row) => [row.id, row]))
  for (const row of more) {
    byId.set(row.id, { ...row, isAfterGap: row.isAfterGap || byId.get(row.id)?.isAfterGap === true })
  }
  return [...byId.values()].toSorted((a, b) => a.id - b.id)
}
