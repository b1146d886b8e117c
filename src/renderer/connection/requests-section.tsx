import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { formatCount } from '#shared/strings/format.ts'
import { requests } from '../stores/connection.ts'
import styles from './requests-section.module.css'
import { Section } from './section.tsx'

const words = strings.connectionWindow.requests
const NUMBERS = ['lastMinute', 'waiting', 'total'] as const

/** How much is asked of Parti. */
export function RequestsSection() {
  const known = useStore(requests)
  const report = known.items.get('requests')
  return (
    <Section title={words.title} from={known}>
      <dl className={styles.numbers}>
        {report &&
          NUMBERS.map((name) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>{formatCount(report[name])}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
