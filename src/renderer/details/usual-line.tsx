import { useEffect, useState } from 'react'
import type { NextShow } from '#shared/model/channel-habits.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask } from '../bridge.ts'
import { useNow } from '../stores/now.ts'
import { nextWords } from '../viewers/habit-words.ts'
import styles from './header.module.css'

/** When the channel is live next as far as its past says; null where that says nothing, or cannot be read. */
function useNext(userId: number): NextShow | null {
  const [next, setNext] = useState<NextShow | null>(null)
  useEffect(() => {
    ask(window.afterparti.viewers.habits({ userId })).then(
      (habits) => setNext(habits.next),
      // A guess that cannot be made is missed by nobody.
      () => {},
    )
  }, [userId])
  return next
}

/** `Usually live in about 40 m`, and what that rests on; nothing where the past is not regular enough. */
export function UsualLine({ userId }: { userId: number }) {
  const next = useNext(userId)
  const words = useNow((now) => next && nextWords(next, now))
  if (next === null || words === null) return null
  return (
    <p className={styles.away} title={viewerStrings.header.nextBasis(next.times, next.outOf)}>
      {words}
    </p>
  )
}
