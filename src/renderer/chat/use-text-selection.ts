import { useEffect, useState } from 'react'
import { tellReader } from './reader.ts'

const isInLog = (node: Node | null): boolean =>
  (node instanceof Element ? node : node?.parentElement)?.closest('[role="log"]') != null

/** Whether text of the rows is selected; while it is, the reader does not follow. */
export function useTextSelection(): boolean {
  const [isSelected, setSelected] = useState(false)
  useEffect(() => {
    const listener = () => {
      const selection = document.getSelection()
      const isNow = selection !== null && !selection.isCollapsed && isInLog(selection.anchorNode)
      tellReader(isNow ? 'selected' : 'unselected')
      setSelected(isNow)
    }
    document.addEventListener('selectionchange', listener)
    return () => document.removeEventListener('selectionchange', listener)
  }, [])
  return isSelected
}
