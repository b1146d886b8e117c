import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const RESULTS = path.join(import.meta.dirname, 'results.json')

/** A figure and what it may be at most, or at least. */
export interface Floor {
  name: string
  value: number
  limit: number
  unit: '×' | 'MiB' | 'MB' | 'ms' | 'rows'
  met: boolean
}

/** A figure that may be no higher than `limit`. */
export const atMost = (name: string, value: number, limit: number, unit: Floor['unit']): Floor => ({
  name,
  value: Number(value.toFixed(3)),
  limit,
  unit,
  met: value <= limit,
})

/** Puts these entries into results.json and leaves the others, which another part of the benchmark made. */
export function keepResults(entries: Record<string, unknown>): void {
  const others = JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, unknown>
  writeFileSync(RESULTS, `${JSON.stringify({ ...others, ...entries }, null, 2)}\n`)
}
