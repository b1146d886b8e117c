import MessageSquare from 'lucide-react/icons/message-square'
import UserX from 'lucide-react/icons/user-x'
import type { ChatRoom } from '#shared/model/chat-room.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useTold } from '../ui/use-told.ts'
import { userId } from './room.ts'
import styles from './standing.module.css'

const words = chatStrings

/** Stands where rows will be, until it is known whether there are any. */
export const Loading = () => <output className={styles.loading}>{words.loading}</output>

/** Says that there is no such channel, where that is so; else what it is given. */
function UnlessUnknown({ children }: { children: React.ReactNode }) {
  const { told } = useTold(() => window.afterparti.channel.profile({ userId }))
  if (told === null || told.value !== null) return children
  return (
    <EmptyState icon={<UserX size={22} />} title={words.unknown.title}>
      <p>{words.unknown.body}</p>
    </EmptyState>
  )
}

interface NobodySpokeProps extends Pick<ChatRoom, 'failure' | 'channel'> {
  live: LiveState | null
}

/** Nobody has said anything: why that may be. */
export function NobodySpoke({ failure, channel, live }: NobodySpokeProps) {
  const { title, live: isLive, offline, failing } = words.empty
  const body = failure !== null ? failing : live?.phase === 'offline' ? offline : isLive
  const empty = (
    <EmptyState icon={<MessageSquare size={22} />} title={title}>
      <p>{body}</p>
    </EmptyState>
  )
  return channel === null ? <UnlessUnknown>{empty}</UnlessUnknown> : empty
}
