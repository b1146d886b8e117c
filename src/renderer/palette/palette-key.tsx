import { lazy, Suspense, useEffect } from 'react'
import { useStore } from 'zustand'
import { palette, setPaletteOpen } from '../stores/palette.ts'
import { ErrorBoundary } from '../ui/error-boundary.ts'

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })))

const opensPalette = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'

/** The command palette, which Ctrl K opens wherever the focus is, and closes; its code is fetched then. */
export function PaletteKey() {
  const { isOpen, wasOpened } = useStore(palette)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return
      event.preventDefault()
      setPaletteOpen(!palette.getState().isOpen)
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  return (
    wasOpened && (
      <ErrorBoundary>
        <Suspense>
          <Palette isOpen={isOpen} onOpenChange={setPaletteOpen} />
        </Suspense>
      </ErrorBoundary>
    )
  )
}
