import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import type { LogItem } from './entry-log.ts'
import { gapNews, rowNews } from './news.ts'
import { reader } from './reader.ts'
import { roomLog } from './room.ts'

const words = chatStrings.told

/** Between two things that are told, ms: a voice needs its time. */
const EVERY_MS = 3000

/** Rows are told to whoever follows; that some may be missing, and no longer are, to everybody who is here. */
function newsSince(before: readonly LogItem[], now: readonly LogItem[]): string {
  if (!document.hasFocus()) return ''
  const isFollowing = reader.getState().mode === 'following'
  return [gapNews(before, now), isFollowing ? rowNews(before, now) : ''].filter(Boolean).join('. ')
}

/** Tells a screen reader what is said and what may be missing, a little at a time, and how the reader stands. */
export function Announcer() {
  const mode = useStore(reader, (now) => now.mode)
  const [news, setNews] = useState('')
  useEffect(() => {
    let looked: readonly LogItem[] | null = null
    const timer = setInterval(() => {
      const { items, isReady } = roomLog.state.getState()
      if (!isReady) return
      const next = looked === null ? '' : newsSince(looked, items)
      looked = items
      if (next !== '') setNews(next)
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
