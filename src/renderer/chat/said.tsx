import Swords from 'lucide-react/icons/swords'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { classNames } from '../ui/class-names.ts'
import { openLink } from './actions.ts'
import styles from './message-row.module.css'
import { RaidDeeds } from './raid-deeds.tsx'
import { MessageText } from './message-text.tsx'
import type { MessageRowProps } from './row-props.ts'
import { saidIn } from './row-words.ts'
import { isLong } from './text-pieces.ts'
import { reveal, toggleWhole } from './unfolded.ts'

const words = chatStrings.row

/** What a row says: a text, folded where it is long, or a raid. */
export function Said({ row, itemKey, query, columns, isWhole, isInReach }: Omit<MessageRowProps, 'role' | 'isRun'>) {
  const { content } = row.message
  if (content.kind === 'raid') {
    return (
      <>
        <span className={styles.raid}>
          <Swords size={13} aria-hidden /> <bdi>{saidIn(content)}</bdi>
        </span>
        <RaidDeeds content={content} isInReach={isInReach} />
      </>
    )
  }
  const long = isLong(content.text, columns)
  return (
    <>
      <span dir="auto" className={classNames(styles.text, long && !isWhole && styles.folded)}>
        <MessageText
          text={content.text}
          links={row.links}
          query={query}
          isInReach={isInReach}
          onLink={(index) => openLink(itemKey, index)}
        />
      </span>
      {long && (
        <button
          type="button"
          tabIndex={isInReach ? 0 : -1}
          className={styles.more}
          onClick={() => toggleWhole(itemKey)}
        >
          {isWhole ? words.fold : words.showAll}
        </button>
      )}
    </>
  )
}

/** Says that the site shows the row no more, and shows its text on demand. */
export const Removed = ({
  itemKey,
  isTextShown,
  isInReach,
}: Pick<MessageRowProps, 'itemKey' | 'isTextShown' | 'isInReach'>) => (
  <span className={styles.removed}>
    {words.removed}
    {!isTextShown && (
      <button type="button" tabIndex={isInReach ? 0 : -1} className={styles.more} onClick={() => reveal(itemKey)}>
        {words.show}
      </button>
    )}
  </span>
)
