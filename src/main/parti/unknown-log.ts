import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { UnknownCount, UnknownRecord } from '#shared/model/unknown-record.ts'

const KEPT = 200
const MAX_TEXT = 4000
const MAX_ORIGINS = 100
/** Counts whatever comes from further origins. */
const OTHER = 'other'

interface UnknownLogDeps {
  clock: Clock
  /** Takes out of a text what nobody may see. */
  redact: (text: string) => string
}

/** What Parti sent and this app did not understand. */
export interface UnknownLog {
  /** The newest 200, by id, oldest first. */
  records: StoreApi<ReadonlyMap<string, UnknownRecord>>
  /** By origin; from the hundredth origin on, further ones count as `other`. */
  counts: StoreApi<ReadonlyMap<string, UnknownCount>>
  /**
   * Counts a thing that was not understood and keeps it, unless the same text of the same origin is among those that
   * are kept: one frame that comes again and again must not push out the others.
   */
  note(unknown: Pick<UnknownRecord, 'origin' | 'host' | 'text' | 'reason'>): void
}

/** The first 4,000 characters of a text, one less where the cut would split a pair of surrogates. */
function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text
  const short = text.slice(0, MAX_TEXT)
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}

/** An empty log. */
export function createUnknownLog({ clock, redact }: UnknownLogDeps): UnknownLog {
  const records = createStore<ReadonlyMap<string, UnknownRecord>>(() => new Map())
  const counts = createStore<ReadonlyMap<string, UnknownCount>>(() => new Map())
  let lastId = 0

  const presentable = (text: string): string => cut(redact(text).replaceAll('\0', '\uFFFD'))

  function count(told: string, lastAt: number): void {
    const known = counts.getState()
    const origin = known.has(told) || known.size < MAX_ORIGINS - 1 ? told : OTHER
    const soFar = known.get(origin)?.count ?? 0
    counts.setState(new Map(known).set(origin, { origin, count: soFar + 1, lastAt }), true)
  }

  function keep(record: Omit<UnknownRecord, 'id'>): void {
    const kept = [...records.getState().values()]
    const isKept = ({ origin, text, length }: UnknownRecord): boolean =>
      origin === record.origin && length === record.length && text === record.text
    if (kept.some(isKept)) return
    const newest = [...kept, { id: (lastId += 1), ...record }].slice(-KEPT)
    records.setState(new Map(newest.map((each) => [String(each.id), each])), true)
  }

  return {
    records,
    counts,
    note({ origin, host, text, reason }) {
      const at = clock.now()
      count(origin, at)
      keep({ origin, host, at, reason: presentable(reason), text: presentable(text), length: text.length })
    },
  }
}
