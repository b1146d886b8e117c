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

  const load = async (at: ChatMoment, before: readonly ContextRow[], end?: 'isFirst' | 'isLast'): Promise<void> => {
    const question = (latest.current += 1)
    const answer = await ask(window.afterparti.archive.around({ userId: roomId, moment: at })).catch(() => null)
    if (question !== latest.current) return
    if (answer === null) return setRead((now) => ({ ...now, isLoading: false, isBroken: true }))
    const rows = mergeRows(before, answer)
    const isEnd = rows.length === before.length
    setRead((now) => ({ ...now, rows, isLoading: false, isBroken: false, ...(end && { [end]: isEnd }) }))
  }
  const begin = (): void => void load(moment, [])
  const onMount = useEffectEvent(begin)
  useEffect(() => onMount(), [])

  const { rows } = read
  const beyond = (row: ContextRow | undefined, end: 'isFirst' | 'isLast'): void => {
    if (row === undefined) return
    setRead((now) => ({ ...now, isLoading: true }))
    void load(momentOf(row), rows, end)
  }
  return {
    ...read,
    earlier: () => beyond(rows[0], 'isFirst'),
    later: () => beyond(rows.at(-1), 'isLast'),
  }
}
