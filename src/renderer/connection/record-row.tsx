import ChevronRight from 'lucide-react/icons/chevron-right'
import { useId, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import type { UnknownRecord } from '#shared/model/unknown-record.ts'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { classNames } from '../ui/class-names.ts'
import { hostName } from '../ui/host-name.ts'
import styles from './record-row.module.css'
import { exactTime } from './times.ts'

const words = strings.connectionWindow.unknown

const lengthWords = ({ text, length }: UnknownRecord): string =>
  text.length < length ? words.cut(text.length, length) : words.whole(length)

/** The raw text is a stranger's: it is shown as text and nothing else. */
const Details = ({ record, id }: { record: UnknownRecord; id: string }) => (
  <div id={id} className={styles.details}>
    <p>{record.reason}</p>
    <p className={styles.from} title={record.host}>
      {words.from(hostName(record.host), exactTime(record.at))} · {lengthWords(record)}
    </p>
    <pre className={styles.text}>{record.text === '' ? words.nothing : record.text}</pre>
  </div>
)

/** One thing that was not understood, which opens to what came. */
export function RecordRow({ record }: { record: UnknownRecord }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const age = useNow((now) => strings.connectionWindow.host.ago(now - record.at))
  return (
    <li>
      <Button
        className={classNames(styles.row)}
        aria-expanded={isOpen}
        {...(isOpen && { 'aria-controls': id })}
        onPress={() => setIsOpen(!isOpen)}
      >
        <ChevronRight size={14} aria-hidden className={styles.chevron} />
        <code className={styles.origin}>{record.origin}</code>
        <span className={styles.reason}>{record.reason}</span>
        <span className={styles.age}>{age}</span>
      </Button>
      {isOpen && <Details record={record} id={id} />}
    </li>
  )
}
