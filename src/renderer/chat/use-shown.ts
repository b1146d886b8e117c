import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { LogItem } from './entry-log.ts'
import { finding } from './finding.ts'
import { roomLog } from './room.ts'
import { findItems, itemsBy } from './search.ts'

/** What the window shows of the room. */
export interface Shown {
  items: readonly LogItem[]
  /** What was found of what is looked for, in order. */
  hits: readonly LogItem[]
  /** What is looked for; empty while nothing is. */
  query: string
}

/** The rows to show, and those among them that were found. */
export function useShown(): Shown {
  const all = useStore(roomLog.state, ({ items }) => items)
  const { isOpen, query: text, isOnly, somebody } = useStore(finding)
  const query = isOpen ? text.trim() : ''
  const items = useMemo(() => (somebody === null ? all : itemsBy(all, somebody)), [all, somebody])
  const hits = useMemo(() => findItems(items, query), [items, query])
  return { items: isOnly && query !== '' ? hits : items, hits, query }
}
