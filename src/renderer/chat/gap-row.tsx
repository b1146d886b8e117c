import CircleCheck from 'lucide-react/icons/circle-check'
import Unplug from 'lucide-react/icons/unplug'
import type { ChatGap } from '#shared/model/chat-entry.ts'
import styles from './gap-row.module.css'
import { gapWords } from './row-words.ts'

/** A place where rows may be missing, or were until just now. */
export function GapRow({ gap, isAsking }: { gap: ChatGap; isAsking: boolean }) {
  const isOpen = gap.filledBy === null
  const Glyph = isOpen ? Unplug : CircleCheck
  return (
    <div role="note" tabIndex={-1} className={styles.gap} data-open={isOpen}>
      <Glyph size={12} aria-hidden />
      <span>{gapWords(gap, isAsking)}</span>
    </div>
  )
}
