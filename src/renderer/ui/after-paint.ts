import { useEffect, useState } from 'react'

/** The longest that what can wait does wait, in ms. */
const LATEST = 1000

/** False for the first paint, true once the page has time for what is not needed at first sight. */
export function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    const handle = requestIdleCallback(() => setPainted(true), { timeout: LATEST })
    return () => cancelIdleCallback(handle)
  }, [])
  return painted
}
