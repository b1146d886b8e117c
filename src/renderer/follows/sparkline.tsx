import { useEffect, useState } from 'react'
import type { ViewerPoint } from '#shared/model/viewer-point.ts'
import { ask } from '../bridge.ts'
import { SPARK_HEIGHT, SPARK_WIDTH, sparkPath } from './spark-path.ts'
import styles from './sparkline.module.css'

/** Rows that rush past while one scrolls ask for nothing: a row must be there for so long, ms. */
const STAYS_MS = 250
/** Counts are kept about once a minute. */
const EVERY_MS = 60_000

/** What was told last, so that a row that comes back into sight has its line at once. */
const known = new Map<number, readonly ViewerPoint[]>()
const NONE: readonly ViewerPoint[] = []

/** The viewers of the present show in its last hours, asked for once the row has been painted, and every minute. */
function usePoints(userId: number): readonly ViewerPoint[] {
  const [points, setPoints] = useState(() => known.get(userId) ?? NONE)
  useEffect(() => {
    const refresh = async (): Promise<void> => {
      // Nobody misses a line that could not be drawn.
      const told = await ask(window.afterparti.follows.recentViewers({ userId })).catch(() => NONE)
      known.set(userId, told)
      setPoints(told)
    }
    const first = setTimeout(() => void refresh(), STAYS_MS)
    const further = setInterval(() => void refresh(), EVERY_MS)
    return () => {
      clearTimeout(first)
      clearInterval(further)
    }
  }, [userId])
  return points
}

/** How the number of viewers went, as a small line. It only decorates: the present number stands beside it. */
export function Sparkline({ userId }: { userId: number }) {
  const path = sparkPath(usePoints(userId))
  return (
    path && (
      <svg aria-hidden width={SPARK_WIDTH} height={SPARK_HEIGHT} className={styles.line}>
        <path d={path} />
      </svg>
    )
  )
}
