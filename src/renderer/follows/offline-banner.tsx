import CloudOff from 'lucide-react/icons/cloud-off'
import type { RestStatus } from '#shared/model/status.ts'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { Button } from '../ui/button.tsx'
import { type ConnectionKind, isOutage, type OutageKind, outageWords } from '../ui/connection.ts'
import { failureWords } from '../ui/failure-words.ts'
import { hostName } from '../ui/host-name.ts'
import { retry } from '../ui/retry.ts'
import styles from './card.module.css'

const Trials = ({ rest }: { rest: RestStatus }) => (
  <ul className={styles.trials} aria-label={strings.offline.tried}>
    {rest.trials.map(({ host, outcome, reason }) => (
      <li key={host} title={reason}>
        <b>{hostName(host)}</b> {outcome === 'answered' ? strings.offline.answered : failureWords(reason)}
      </li>
    ))}
  </ul>
)

function Outage({ kind, rest }: { kind: OutageKind; rest: RestStatus }) {
  const { title } = strings.offline[kind]
  const words = useNow((now) => outageWords(kind, rest, now))
  return (
    <section className={styles.card} aria-label={title}>
      <CloudOff size={16} aria-hidden className={styles.glyph} />
      <div className={styles.content}>
        <div className={styles.head}>
          <b>{title}</b>
          <Button onPress={retry}>{strings.offline.retry}</Button>
        </div>
        <p>{words}</p>
        {rest.trials.length > 0 && <Trials rest={rest} />}
      </div>
    </section>
  )
}

/** Says that Parti does not answer, who was asked, and what the app does about it; nothing while it does. */
export function OfflineBanner({ kind }: { kind: ConnectionKind }) {
  const rest = useStatus((status) => status?.rest ?? null)
  return <div aria-live="polite">{rest && isOutage(kind) && <Outage kind={kind} rest={rest} />}</div>
}
