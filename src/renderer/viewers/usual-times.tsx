import { Fragment, useState } from 'react'
import type { UsualTimes as Times } from '#shared/model/channel-habits.ts'
import { formatExact } from '#shared/strings/format.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useMedia } from '../ui/use-media.ts'
import { dayWords } from './times.ts'
import { FEW_COLUMNS } from './table-folds.ts'
import table from './table.module.css'
import styles from './usual-times.module.css'
import { hourName, weekdayName } from './week-words.ts'

const words = viewerStrings.usual

/** Fewer shows than this say little. */
const FEW = 5

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** How strongly a cell is marked, in per cent: nothing, or from a third to all by the most of any cell. */
const strength = (count: number, most: number): number => (count === 0 ? 0 : Math.round(33 + (67 * count) / most))

/** Starts by weekday and hour, as a map: a picture, whose numbers are in the table for who does not see it. */
function WeekMap({ starts }: Pick<Times, 'starts'>) {
  const most = Math.max(1, ...starts.flat())
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a grid of cells, not the file of a picture
    <div role="img" aria-label={words.map} className={styles.map}>
      <span />
      {HOURS.map((hour) => (
        <span key={hour} className={styles.hour}>
          {hour % 3 === 0 ? hour : ''}
        </span>
      ))}
      {starts.map((hours, day) => (
        <Fragment key={weekdayName(day, 'long')}>
          <span className={styles.day}>{weekdayName(day, 'short')}</span>
          {hours.map((count, hour) => (
            <span
              key={hourName(hour)}
              title={words.cell(weekdayName(day, 'long'), hourName(hour), count)}
              className={count / most > 0.5 ? styles.strong : styles.cell}
              style={{ background: `color-mix(in srgb, var(--accent) ${strength(count, most)}%, var(--surface))` }}
            >
              {count === 0 ? '' : count}
            </span>
          ))}
        </Fragment>
      ))}
    </div>
  )
}

/** The same as lines, the most frequent first, for who reads better than looks. */
function WeekTable({ starts }: Pick<Times, 'starts'>) {
  const isFolded = useMedia(FEW_COLUMNS)
  const lines = starts
    .flatMap((hours, day) => hours.map((count, hour) => ({ day, hour, count })))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
  return (
    <table className={classNames(table.table, isFolded && table.folded)} aria-label={words.map}>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.hour}</th>
          <th scope="col" className={table.number}>
            {words.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ day, hour, count }) => (
          <tr key={`${day} ${hour}`}>
            <th scope="row">{weekdayName(day, 'long')}</th>
            <td data-label={words.hour}>{hourName(hour)}</td>
            <td data-label={words.count} className={table.number}>
              {formatExact(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** When shows of the channel begin, and how much that is worth. */
export function UsualTimes({ times: { starts, shows, since } }: { times: Times }) {
  const [isTable, setIsTable] = useState(false)
  if (shows === 0 || since === null) return <p className={styles.note}>{words.none}</p>
  return (
    <>
      <p className={styles.note}>
        {words.basis(shows, dayWords(since))} {shows < FEW && words.few}
        <Button onPress={() => setIsTable(!isTable)}>{isTable ? words.asMap : words.asTable}</Button>
      </p>
      {isTable ? <WeekTable starts={starts} /> : <WeekMap starts={starts} />}
    </>
  )
}
