import type { RaidContent } from '#shared/model/chat-message.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import styles from './message-row.module.css'
import { plainText } from './plain-text.ts'
import { followNamed, openChatOf, otherSideOf } from './raids.ts'
import { useRoom } from './room.ts'

const words = chatStrings.raid

/** The ways to the channel at the other end of a raid, which is known by its name alone. */
export function RaidDeeds({ content, isInReach }: { content: RaidContent; isInReach: boolean }) {
  const own = useRoom((room) => room?.channel?.name ?? null)
  const name = otherSideOf(content, own)
  const plain = plainText(name)
  if (plain.trim() === '') return null
  const button = { type: 'button' as const, tabIndex: isInReach ? 0 : -1, className: styles.more }
  return (
    <span className={styles.deeds}>
      <button {...button} onClick={() => void openChatOf(name)}>
        {words.openChat(plain)}
      </button>
      <button {...button} onClick={() => void followNamed(name)}>
        {words.follow(plain)}
      </button>
    </span>
  )
}
