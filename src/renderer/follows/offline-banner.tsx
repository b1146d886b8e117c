import CloudOff from 'lucide-react/icons/cloud-off'
import type { RestStatus } from '#shared/model/status.ts'
import { en } from '#shared/strings/en.ts'
import { ask, tellFailure } from '../bridge.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { Button } from '../ui/button.tsx'
import styles from './card.module.css'

const retry = () => void ask(window.afterparti.app.retry()).catch(tellFailure)

const nameOf = (host: string): string => host.replace(/^https?:\/\//, '')

const Trials = ({ rest }: { rest: RestStatus }) => (
  <ul className={styles.trials} aria-label={en.offline.tried}>
    {rest.trials.map(({ host, outcome, reason }) => (
      <li key={host} title={reason}>
        <b>{nameOf(host)}</b> {outcome === 'answered' ? en.offline.answered : reason}
      </li>
    ))}
  </ul>
)

function Unreachable({ rest }: { rest: RestStatus }) {
  const last = useNow((now) =>
    rest.answeredAt === null ? en.offline.noAnswer : en.offline.lastAnswer(now - rest.answeredAt),
  )
  return (
    <section className={styles.card} aria-label={en.offline.title}>
      <CloudOff size={16} aria-hidden className={styles.glyph} />
      <div className={styles.content}>
        <div className={styles.head}>
          <b>{en.offline.title}</b>
          <Button onPress={retry}>{en.offline.retry}</Button>
        </div>
        <p>{last}</p>
        {rest.trials.length > 0 && <Trials rest={rest} />}
      </div>
    </section>
  )
}

/** Says that Parti cannot be reached, who was asked, and what the app does about it; nothing while it can. */
export function OfflineBanner() {
  const rest = useStatus((status) => status?.rest ?? null)
  return <div aria-live="polite">{rest?.state === 'unreachable' && <Unreachable rest={rest} />}</div>
}
