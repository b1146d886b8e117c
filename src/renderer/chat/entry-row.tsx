import { memo } from 'react'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { useSpeech } from '../stores/language.ts'
import type { LogItem } from './entry-log.ts'
import styles from './entry-row.module.css'
import { GapRow } from './gap-row.tsx'
import { MessageRow } from './message-row.tsx'
import type { MessageRowProps } from './row-props.ts'

interface EntryRowProps extends Omit<MessageRowProps, 'row' | 'itemKey'> {
  item: LogItem
  /** What stands here came after the reader looked away. */
  isFirstNew: boolean
  /** History is being asked for. */
  isAsking: boolean
}

/** Whatever stands in a room. It is drawn anew only when something of it changes: thousands come and go. */
export const EntryRow = memo(function EntryRow({ item, isFirstNew, isAsking, ...props }: EntryRowProps) {
  useSpeech()
  const { entry, key } = item
  return (
    <div data-key={key} className={styles.entry}>
      {isFirstNew && <p className={styles.since}>{chatStrings.row.newSince}</p>}
      {entry.kind === 'gap' ? (
        <GapRow gap={entry} isAsking={isAsking} />
      ) : (
        <MessageRow row={entry} itemKey={key} {...props} />
      )}
    </div>
  )
})
