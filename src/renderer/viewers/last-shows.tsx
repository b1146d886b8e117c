import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import type { ShowRecord } from '#shared/model/show-record.ts'
import { showFrom } from '#shared/model/show-record.ts'
import { formatExact } from '#shared/strings/format.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { useSpeech } from '../stores/language.ts'
import { useNow } from '../stores/now.ts'
import { classNames } from '../ui/class-names.ts'
import { useMedia } from '../ui/use-media.ts'
import { extentAt } from './scene.ts'
import { formerTitles, isListed, lengthWords, startWords, titleOf } from './show-words.ts'
import { showSection, showWindow } from './state.ts'
import { MANY_COLUMNS } from './table-folds.ts'
import styles from './table.module.css'
import { clamped } from './time-window.ts'

const words = viewerStrings.shows

const count = (value: number | undefined): string =>
  value === undefined ? viewerStrings.none : formatExact(Math.round(value))

/** Shows a show in the graph, with some time around it. */
function lookAt(show: ShowRecord): void {
  const from = showFrom(show)
  if (from === null) return
  const now = Date.now()
  const to = show.isOn ? now : (show.endedAt ?? show.lastAt ?? from + 3_600_000)
  const room = (to - from) * 0.05
  showWindow(clamped({ from: from - room, to: to + room }, extentAt(now)))
  showSection('graph')
}

/** Drawn anew when something of this show changed, and when the time tells another length. */
const Row = memo(({ show }: { show: ShowRecord }) => {
  useSpeech()
  const length = useNow((now) => lengthWords(show, now) ?? viewerStrings.none)
  const { audience, chat } = show
  const former = formerTitles(show)
  return (
    <tr>
      <th scope="row">
        {showFrom(show) === null ? (
          startWords(show)
        ) : (
          <Button
            aria-label={words.lookAt(titleOf(show), startWords(show))}
            className={classNames(styles.go)}
            onPress={() => lookAt(show)}
          >
            {startWords(show)}
          </Button>
        )}
      </th>
      <td data-label={words.length}>
        {length} {show.isOn && <span className={styles.on}>{words.on}</span>}
      </td>
      <td dir="auto" className={styles.text}>
        {titleOf(show)}{' '}
        {isListed(show) && (
          <span className={styles.mark} title={words.listedHint}>
            {words.listed}
          </span>
        )}
        {former !== null && <div className={styles.quiet}>{former}</div>}
        {show.totalViewers !== null && <div className={styles.quiet}>{words.total(show.totalViewers)}</div>}
      </td>
      <td data-label={words.peak} className={styles.number}>
        {count(audience?.peak)}
      </td>
      <td data-label={words.mean} className={styles.number}>
        {count(audience?.mean)}
      </td>
      <td data-label={words.median} className={styles.number}>
        {count(audience?.median)}
      </td>
      <td data-label={words.sampled} className={styles.number}>
        {audience === null ? viewerStrings.none : viewerStrings.span(audience.coveredMs)}
      </td>
      <td data-label={words.rows} className={styles.number}>
        {count(chat?.rows)}
      </td>
      <td data-label={words.chatters} className={styles.number}>
        {count(chat?.chatters)}
      </td>
      <td data-label={words.raids} className={styles.brief}>
        {chat === null ? viewerStrings.none : words.raidsOf(chat.raidsIn, chat.raidsOut, chat.raidsUnclear)}
      </td>
    </tr>
  )
})
Row.displayName = 'Row'

const COLUMNS = ['start', 'length', 'name', 'peak', 'mean', 'median', 'sampled', 'rows', 'chatters', 'raids'] as const
const NUMBERS: readonly string[] = ['peak', 'mean', 'median', 'sampled', 'rows', 'chatters']

/** The last shows of the channel, and what they came to. */
export function LastShows({ shows }: { shows: readonly ShowRecord[] }) {
  const isFolded = useMedia(MANY_COLUMNS)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, and the keyboard must be able to
    <section aria-label={words.title} tabIndex={0} className={styles.wide}>
      <table className={classNames(styles.table, isFolded && styles.folded)}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={NUMBERS.includes(column) ? styles.number : undefined}>
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shows.map((show) => (
            <Row key={`${show.eventId} ${show.seenAt} ${show.aroundAt} ${show.startedAt}`} show={show} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
