import { useEffect, useEffectEvent } from 'react'
import type { LogItem } from './entry-log.ts'
import { selectedEntries } from './row-places.ts'
import { copiedRows } from './row-words.ts'

/** Copies a selection across rows as a line per row; the page would copy it as it is laid out. */
export function useCleanCopy(items: readonly LogItem[]): void {
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    const entries = selectedEntries(document.getSelection(), items)
    if (entries.length < 2 || event.clipboardData === null) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', copiedRows(entries))
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onCopy(event)
    document.addEventListener('copy', listener)
    return () => document.removeEventListener('copy', listener)
  }, [])
}
