import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import { countUpTo } from './entry-log.ts'
import { reader } from './reader.ts'
import { roomLog } from './room.ts'
import { nameOf, saidIn } from './row-words.ts'

const words = chatStrings.told

/** Between two things that are told, ms: a voice needs its time. */
const EVERY_MS = 3000
/** More new rows than these are counted, not read. */
const MOST_READ = 2

/** What is new since a row, in words; null where nothing is. */
function newsAfter(order: number): string | null {
  const { items } = roomLog.state.getState()
  const rows = items
    .slice(countUpTo(items, order))
    .flatMap(({ entry }) => (entry.kind === 'row' && !entry.isIgnored ? [entry.message] : []))
  if (rows.length === 0) return null
  if (rows.length > MOST_READ) return words.many(rows.length)
  return rows.map((message) => words.one(nameOf(message), saidIn(message.content))).join('. ')
}

/** Tells a screen reader what is said, a little at a time, and how the reader stands. */
export function Announcer() {
  const mode = useStore(reader, (now) => now.mode)
  const [news, setNews] = useState('')
  useEffect(() => {
    let told = Infinity
    const timer = setInterval(() => {
      const { items, isReady } = roomLog.state.getState()
      if (!isReady) return
      const isHeard = document.hasFocus() && reader.getState().mode === 'following'
      const next = told === Infinity || !isHeard ? null : newsAfter(told)
      told = items.at(-1)?.order ?? -Infinity
      if (next !== null) setNews(next)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <>
      <div aria-live="polite">
        <Hidden>{news}</Hidden>
      </div>
      <output>
        <Hidden>{mode === 'held' ? words.held : ''}</Hidden>
      </output>
    </>
  )
}
