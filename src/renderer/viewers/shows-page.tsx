import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { useNow } from '../stores/now.ts'
import { nextWords } from './habit-words.ts'
import { LastShows } from './last-shows.tsx'
import styles from './shows-page.module.css'
import { UsualTimes } from './usual-times.tsx'

const words = viewerStrings

/** The last shows of the channel, and when it is usually live. */
export function ShowsPage({ habits }: { habits: ChannelHabits | null }) {
  const next = useNow((now) => (habits?.next == null ? null : nextWords(habits.next, now)))
  if (habits === null) return <p className={styles.quiet}>{words.loading}</p>
  return (
    <div className={styles.page}>
      <section>
        <h2 className={styles.heading}>{words.shows.title}</h2>
        {habits.lastShows.length === 0 ? (
          <p className={styles.quiet}>{words.shows.none}</p>
        ) : (
          <LastShows shows={habits.lastShows} />
        )}
      </section>
      <section>
        <h2 className={styles.heading}>{words.usual.title}</h2>
        {next !== null && habits.next !== null && (
          <p className={styles.next}>
            <b>{next}</b> {words.header.nextBasis(habits.next.times, habits.next.outOf)}
          </p>
        )}
        <UsualTimes times={habits.usualTimes} />
      </section>
    </div>
  )
}
