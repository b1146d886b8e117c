import { useId, useState } from 'react'
import { useStore } from 'zustand'
import type { UnknownCount } from '#shared/model/unknown-record.ts'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { unknown, unknownCounts } from '../stores/connection.ts'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { Quiet, Section } from './section.tsx'
import { RecordRow } from './record-row.tsx'
import styles from './unknown-section.module.css'

const words = strings.connectionWindow.unknown

/** Records on show at first. */
const FIRST = 20

function CountRow({ count: { origin, count, lastAt } }: { count: UnknownCount }) {
  const last = useNow((now) => words.lastTime(now - lastAt))
  return (
    <li className={styles.count}>
      <code className={styles.origin}>{origin}</code>
      <b className={styles.times}>{words.times(count)}</b>
      <span className={styles.last}>{last}</span>
    </li>
  )
}

function Counts() {
  const items = useStore(unknownCounts, ({ items }) => items)
  const sorted = [...items.values()].toSorted((a, b) => b.count - a.count || a.origin.localeCompare(b.origin))
  return (
    <ul aria-label={words.counts}>
      {sorted.map((count) => (
        <CountRow key={count.origin} count={count} />
      ))}
    </ul>
  )
}

function Records() {
  const items = useStore(unknown, ({ items }) => items)
  const id = useId()
  const [showsAll, setShowsAll] = useState(false)
  const newest = [...items.values()].toSorted((a, b) => b.id - a.id)
  const shown = showsAll ? newest : newest.slice(0, FIRST)
  if (newest.length === 0) return null
  return (
    <>
      <h3 id={id} className={styles.newest}>
        {words.records}
      </h3>
      <ul aria-labelledby={id}>
        {shown.map((record) => (
          <RecordRow key={record.id} record={record} />
        ))}
      </ul>
      {shown.length < newest.length && (
        <div className={styles.older}>
          <Button onPress={() => setShowsAll(true)}>{words.older(newest.length - shown.length)}</Button>
        </div>
      )}
    </>
  )
}

/** What Parti sent and the app does not understand: how often, and what it was. */
export function UnknownSection() {
  const records = useStore(unknown)
  const isEmpty = useStore(unknownCounts, ({ items }) => items.size === 0) && records.items.size === 0
  return (
    <Section title={words.title} from={records}>
      {isEmpty ? (
        <Quiet>
          <Mark kind="full" />
          {words.empty}
        </Quiet>
      ) : (
        <>
          <Counts />
          <Records />
        </>
      )}
    </Section>
  )
}
