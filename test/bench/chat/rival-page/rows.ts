import { createStore } from 'zustand/vanilla'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import type { LogItem } from '../../../../src/renderer/chat/entry-log.ts'

/** As many rows as the app's window keeps. */
const MOST_ROWS = 5000

/** What a window shows, and how many rows went before. */
export const rows = createStore<{ items: readonly LogItem[]; dropped: number }>(() => ({ items: [], dropped: 0 }))

declare global {
  interface Window {
    readonly onRows: (take: (rows: ChatRow[]) => void) => void
  }
}

/** One write for each message that main sent. */
window.onRows((came) => {
  const { items, dropped } = rows.getState()
  const all = [...items, ...came.map((entry) => ({ key: entry.message.key, order: entry.order, entry }))]
  const over = Math.max(0, all.length - MOST_ROWS)
  rows.setState({ items: all.slice(over), dropped: dropped + over })
})
