import { createStore } from 'zustand/vanilla'
import { reader } from './reader.ts'
import { roomLog, userId } from './room.ts'

/** How long the reader is back before the line has told what it can, ms. */
const BACK_MS = 20_000
const KEY = `chat-looked-${userId}`

/** The order of the last row that the reader has seen, while what came after it is marked; null while nothing is. */
export const lookedUntil = createStore<{ order: number | null }>(() => ({ order: null }))

const newest = (): number | null => roomLog.state.getState().items.at(-1)?.order ?? null

/** Whoever reads above finds the line where it was: nothing in sight may move. */
const isAtEnd = (): boolean => reader.getState().mode === 'following'

/** Marks what comes while nobody looks, from now on until the window goes, and what came since it went the last time. */
export function watchLooking(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const known = Number(localStorage.getItem(KEY) ?? Number.NaN)
  lookedUntil.setState({ order: Number.isFinite(known) ? known : null })

  const remember = (order: number | null): void => {
    if (order !== null) localStorage.setItem(KEY, String(order))
  }
  const end = (): void => {
    if (isAtEnd()) lookedUntil.setState({ order: null })
    else if (document.hasFocus()) timer = setTimeout(end, BACK_MS)
  }
  const away = (): void => {
    clearTimeout(timer)
    if (isAtEnd() || lookedUntil.getState().order === null) lookedUntil.setState({ order: newest() })
    remember(newest())
  }
  const back = (): void => {
    clearTimeout(timer)
    timer = setTimeout(end, BACK_MS)
  }
  const gone = (): void => {
    if (document.hasFocus()) remember(newest())
  }
  window.addEventListener('blur', away)
  window.addEventListener('focus', back)
  window.addEventListener('pagehide', gone)
  if (document.hasFocus()) back()
  return () => {
    clearTimeout(timer)
    window.removeEventListener('blur', away)
    window.removeEventListener('focus', back)
    window.removeEventListener('pagehide', gone)
  }
}
