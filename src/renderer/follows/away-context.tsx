import Ban from 'lucide-react/icons/ban'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { type Away, awaySource, fateWords, formerWords, lastLiveWords } from './channel-words.ts'
import styles from './follow-row.module.css'

const marks = { banned: Ban, vanished: CircleDashed }

/** Whether Parti answers no questions, so that what is unknown stays so for now. */
export const useIsUnreachable = () => useStatus((status) => status?.rest.state === 'unreachable')

/** The line under the name of a channel that is not live: what befell it or when it was live, and its former name. */
export function AwayContext({ follow: { fate, formerName }, live }: { follow: FollowedChannel; live: Away }) {
  const isUnreachable = useIsUnreachable()
  const lastLive = useNow((now) => lastLiveWords(live, now, isUnreachable))
  const source = useNow((now) => awaySource(live, now))
  const Mark = fate && marks[fate.standing]
  const words = [fate === null ? lastLive : fateWords(fate), formerWords(formerName)].filter(Boolean).join(' · ')
  const detail = fate === null ? source : strings.channel.fateDetail(fate)
  return (
    <span className={styles.context} title={[words, detail].filter(Boolean).join('\n')}>
      {Mark && <Mark size={12} className={styles.mark} />}
      {words}
    </span>
  )
}
