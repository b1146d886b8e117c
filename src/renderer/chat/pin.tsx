import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Pin from 'lucide-react/icons/pin'
import { useState } from 'react'
import type { ShownPin } from '#shared/model/chat-room.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './pin.module.css'
import { openLink } from './actions.ts'
import { MessageText } from './message-text.tsx'
import { nameOf, saidIn } from './row-words.ts'

const words = chatStrings.pin

/** What is pinned above the chat. It folds away, until another one is pinned. */
export function PinLine({ pinned: { message, links } }: { pinned: ShownPin }) {
  const [folded, setFolded] = useState<string | null>(null)
  const isFolded = folded === message.key
  const { content, key } = message
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
