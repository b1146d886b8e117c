import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { fittingOffset, GAP } from './fitting-offset.ts'

/** The offset at which a card that opens at `y` px fits, as it is and as the window is, and where the card goes. */
export function useFittingOffset(y: number): { card: RefObject<HTMLElement | null>; offset: number } {
  const card = useRef<HTMLElement>(null)
  const [offset, setOffset] = useState(GAP)
  useLayoutEffect(() => {
    const { current } = card
    if (current === null) return undefined
    const fit = (): void => setOffset(fittingOffset(y, current.offsetHeight, innerHeight))
    const observer = new ResizeObserver(fit)
    observer.observe(current)
    window.addEventListener('resize', fit)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', fit)
    }
  }, [y])
  return { card, offset }
}
