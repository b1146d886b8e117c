import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import type { LogItem } from './entry-log.ts'
import { finding } from './finding.ts'
import { roomLog } from './room.ts'
import { filterBy, isIgnored } from './row-filter.ts'
import { findItems, itemsBy } from './search.ts'
import { useKeepers } from './use-keepers.ts'
import { viewing } from './viewing.ts'

/** What the window shows of the room. */
export interface Shown {
  items: readonly LogItem[]
  /** What was found of what is looked for, in order. */
  hits: readonly LogItem[]
  /** What is looked for; empty while nothing is. */
  query: string
  /** How many rows the filter hides; null while it is off. */
  filtered: number | null
  /** How many rows the user's rules hide. */
  ignored: number
}

/** The rows to show, and those among them that were found. */
export function useShown(channel: Channel): Shown {
  const all = useStore(roomLog.state, ({ items }) => items)
  const { isOpen, query: text, isOnly, somebody } = useStore(finding)
  const { only, text: filter, showsIgnored } = useStore(viewing)
  const keepers = useKeepers()
  const query = isOpen ? text.trim() : ''
  const lets = useMemo(() => filterBy({ only, text: filter }, channel, keepers), [only, filter, channel, keepers])
  const told = useMemo(() => (showsIgnored ? all : all.filter((item) => !isIgnored(item))), [all, showsIgnored])
  const passed = useMemo(() => (lets === null ? told : told.filter(lets)), [told, lets])
  const items = useMemo(() => (somebody === null ? passed : itemsBy(passed, somebody)), [passed, somebody])
  const hits = useMemo(() => findItems(items, query), [items, query])
  return {
    items: isOnly && query !== '' ? hits : items,
    hits,
    query,
    filtered: lets === null ? null : told.length - passed.length,
    ignored: all.length - told.length,
  }
}
