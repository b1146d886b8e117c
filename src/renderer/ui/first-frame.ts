import { useEffect, useState } from 'react'

/** A window out of sight draws no frames, so what waits for one waits no longer than this, in ms. */
const LATEST = 300

/** False until the first frame is drawn: what is heavy comes after it, so that the window itself stands at once. */
export function useFirstFrame(): boolean {
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    const show = () => setDrawn(true)
    // A task that a frame's callback sets runs after that frame.
    const frame = requestAnimationFrame(() => setTimeout(show))
    const latest = setTimeout(show, LATEST)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(latest)
    }
  }, [])
  return drawn
}
