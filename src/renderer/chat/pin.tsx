import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Pin from 'lucide-react/icons/pin'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { ChatLink } from '#shared/model/chat-entry.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { IconButton } from '../ui/button.tsx'
import type { LogItem } from './entry-log.ts'
import styles from './pin.module.css'
import { openLink } from './actions.ts'
import { MessageText } from './message-text.tsx'
import { roomLog } from './room.ts'
import { nameOf, saidIn } from './row-words.ts'

const words = chatStrings.pin

const NONE: readonly ChatLink[] = []

function linksOf(items: readonly LogItem[], key: string): readonly ChatLink[] {
  const entry = items.findLast((item) => item.key === key)?.entry
  return entry?.kind === 'row' ? entry.links : NONE
}

/** What is pinned above the chat. It folds away, until another one is pinned. */
export function PinLine({ pinned: { message } }: { pinned: PinnedMessage }) {
  const [folded, setFolded] = useState<string | null>(null)
  const isFolded = folded === message.key
  const { content, key } = message
  // Links are opened by the row that they are in; where the room does not have it, they are text.
  const links = useStore(roomLog.state, ({ items }) => linksOf(items, key))
  return (
    <section aria-label={words.label} className={styles.pin}>
      <Pin size={13} aria-hidden className={styles.glyph} />
      <p dir="auto" className={styles.text} data-is-folded={isFolded}>
        <b>
          <bdi>{nameOf(message)}</bdi>
        </b>{' '}
        {content.kind === 'text' ? (
          <MessageText text={content.text} links={links} query="" isInReach onLink={(index) => openLink(key, index)} />
        ) : (
          saidIn(content)
        )}
      </p>
      <IconButton label={isFolded ? words.unfold : words.fold} onPress={() => setFolded(isFolded ? null : message.key)}>
        {isFolded ? <ChevronDown size={14} /> : <ChevronUp size={14} />}
      </IconButton>
    </section>
  )
}
