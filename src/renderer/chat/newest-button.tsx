import ArrowDown from 'lucide-react/icons/arrow-down'
import Pause from 'lucide-react/icons/pause'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Button } from '../ui/button.tsx'
import styles from './newest-button.module.css'
import type { ReaderMode } from './reader-mode.ts'

const words = chatStrings.below

interface NewestButtonProps {
  mode: ReaderMode
  /** How many rows came since the reader stopped to follow. */
  count: number
  onPress: () => void
}

/** Waits below what is read: how much is new, and the way there. */
export function NewestButton({ mode, count, onPress }: NewestButtonProps) {
  const isHeld = mode === 'held' || mode === 'selecting'
  const hint = mode === 'held' ? words.heldHint : null
  const state = mode === 'held' ? words.held : mode === 'selecting' ? words.selecting : null
  const parts = [state, count > 0 ? words.new(count) : isHeld ? null : words.newest, hint].filter(Boolean)
  return (
    <div className={styles.place}>
      <Button kind="primary" onPress={onPress}>
        <span className={styles.words}>
          {isHeld ? <Pause size={13} aria-hidden /> : <ArrowDown size={13} aria-hidden />}
          <span>{parts.join(' · ')}</span>
        </span>
      </Button>
    </div>
  )
}
