import { chatStrings } from '#shared/strings/chat-strings.ts'
import { strings } from '#shared/strings/strings.ts'
import type { ChatFlow, ChatRoom } from '#shared/model/chat-room.ts'
import { Button } from '../ui/button.tsx'
import type { MarkKind } from '../ui/mark-kind.ts'
import { Mark } from '../ui/mark.tsx'
import { retry } from './actions.ts'
import styles from './flow-line.module.css'

const words = chatStrings.flow

const MARKS: Record<Exclude<ChatFlow, 'live'>, MarkKind> = { connecting: 'busy', polling: 'waits', failing: 'warning' }

/** How new rows come, where they do not come at once. */
export function FlowLine({ flow, failure, isAsking }: Pick<ChatRoom, 'flow' | 'failure' | 'isAsking'>) {
  if (flow === 'live') return null
  const text = flow === 'failing' ? words.failing(failure === null ? '' : strings.errors[failure]) : words[flow]
  return (
    <output className={styles.line} data-flow={flow}>
      <Mark kind={MARKS[flow]} />
      <span className={styles.words}>{text}</span>
      {flow !== 'connecting' && (
        <Button onPress={retry} isDisabled={isAsking}>
          {words.retry}
        </Button>
      )}
    </output>
  )
}
