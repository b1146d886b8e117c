import { chatStrings } from '#shared/strings/chat-strings.ts'
import { hueOf } from '../ui/person.ts'
import styles from './message-row.module.css'
import type { MessageRowProps } from './row-props.ts'
import { nameOf } from './row-words.ts'
import { showCard } from './show-card.ts'
import { exactTime } from './times.ts'

/** Who wrote a row, in their colour; leads to what is known of them. */
export function NameButton({ row, isInReach }: Pick<MessageRowProps, 'row' | 'isInReach'>) {
  const { userId, at } = row.message
  const name = nameOf(row.message)
  return (
    <button
      type="button"
      tabIndex={isInReach ? 0 : -1}
      title={exactTime(at)}
      aria-label={chatStrings.row.about(name)}
      className={styles.name}
      data-is-known={userId !== null}
      style={{ '--hue': hueOf(userId ?? 0) }}
      onClick={({ currentTarget }) => showCard(row, currentTarget)}
    >
      <bdi>{name}</bdi>
    </button>
  )
}
