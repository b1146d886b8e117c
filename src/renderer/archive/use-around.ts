import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { ContextRow } from '#shared/model/archive-view.ts'
import type { ChatMoment } from '#shared/model/archived-chat.ts'
import { ask } from '../bridge.ts'
import { mergeRows } from './merge-rows.ts'
import { momentOf, type Moment } from './state.ts'

/** What was said around a moment, as far as it was read. */
export interface Around {
  rows: readonly ContextRow[]
  isLoading: boolean
  isBroken: boolean
  /** Nothing earlier, or later, is kept. */
  isFirst: boolean
  isLast: boolean
  earlier: () => void
  later: () => void
}

type Read = Pick<Around, 'rows' | 'isLoading' | 'isBroken' | 'isFirst' | 'isLast'>
const NOTHING: Read = { rows: [], isLoading: true, isBroken: false, isFirst: false, isLast: false }

/** Reads what was said around a moment, the same as long as it is used, and more of it on demand. */
export function useAround({ roomId, moment }: Moment): Around {
  const [read, setRead] = useState(NOTHING)
  const latest = useRef(0)

  const load = (at: ChatMoment, before: readonly ContextRow[], end?: 'isFirst' | 'isLast'): void => {
    const question = (latest.current += 1)
    const take = (next: Partial<Read>): void => {
      if (question === latest.current) setRead((now) => ({ ...now, isLoading: false, ...next }))
    }
    void ask(window.afterparti.archive.around({ userId: roomId, moment: at })).then(
      (answer) => {
        const rows = mergeRows(before, answer)
        const isEnd = rows.length === before.length
        take({ rows, isBroken: false, ...(end && { [end]: isEnd }) })
      },
      () => take({ isBroken: true }),
    )
  }
  const onMount = useEffectEvent(() => load(moment, []))
  useEffect(() => onMount(), [])

  const { rows } = read
  const beyond = (row: ContextRow | undefined, end: 'isFirst' | 'isLast'): void => {
    if (row === undefined) return
    setRead((now) => ({ ...now, isLoading: true }))
    load(momentOf(row), rows, end)
  }
  return {
    ...read,
    earlier: () => beyond(rows[0], 'isFirst'),
    later: () => beyond(rows.at(-1), 'isLast'),
  }
}
