import Pin from 'lucide-react/icons/pin'
import StickyNote from 'lucide-react/icons/sticky-note'
import type { FollowExtras } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import styles from './row-marks.module.css'

/** What the user added to a channel, as a screen reader tells it; nothing where nothing was added. */
export const extrasWords = ({ isPinned, note }: FollowExtras): string =>
  [isPinned && strings.followList.pinned, note !== undefined && strings.followList.note(note)]
    .filter(Boolean)
    .join(', ')

/** Small signs behind a name: that it is pinned, that there is a note. */
export const RowMarks = ({ isPinned, note }: FollowExtras) => (
  <>
    {isPinned && (
      <span className={styles.mark} title={strings.followList.pinned}>
        <Pin size={11} />
      </span>
    )}
    {note !== undefined && (
      <span className={styles.mark} title={note}>
        <StickyNote size={11} />
      </span>
    )}
  </>
)
