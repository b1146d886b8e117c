import { lazy, Suspense, useEffect, useState } from 'react'
import { ErrorBoundary } from '../ui/error-boundary.ts'

const Palette = lazy(() => import('./palette.tsx').then(({ Palette }) => ({ default: Palette })))

const opensPalette = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k'

/** Opens the command palette with Ctrl K, wherever the focus is, and closes it with the same; its code is fetched then. */
export function PaletteKey() {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!opensPalette(event)) return
      event.preventDefault()
      setWasOpened(true)
      setIsOpen((isOpen) => !isOpen)
    }
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
  return (
    wasOpened && (
      <ErrorBoundary>
        <Suspense>
          <Palette isOpen={isOpen} onOpenChange={setIsOpen} />
        </Suspense>
      </ErrorBoundary>
    )
  )
}
