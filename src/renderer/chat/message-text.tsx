import { Fragment } from 'react'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import { piecesOf } from '../ui/marked-text.ts'
import { LinkedText } from './linked-text.tsx'
import link from './linked-text.module.css'
import styles from './message-text.module.css'

/** A text with what is looked for marked. */
const Marked = ({ text, query }: { text: string; query: string }) =>
  query === ''
    ? text
    : piecesOf(text, query).map(({ text, isMatch }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- pieces of one text have no name but their place
        <Fragment key={at}>{isMatch ? <mark className={styles.found}>{text}</mark> : text}</Fragment>
      ))

interface MessageTextProps extends Pick<ChatRow, 'links'> {
  text: string
  /** What is looked for; empty while nothing is. */
  query: string
  /** Whether Tab stops at its links. */
  isInReach: boolean
  onLink: (index: number) => void
}

/** What somebody wrote in a chat, with what is looked for marked. */
export const MessageText = ({ text, links, query, isInReach, onLink }: MessageTextProps) => (
  <LinkedText
    text={text}
    links={links}
    renderPiece={(piece) => <Marked text={piece.text} query={query} />}
    renderLink={({ title, onPress, children }) => (
      <button type="button" tabIndex={isInReach ? 0 : -1} className={link.link} title={title} onClick={onPress}>
        {children}
      </button>
    )}
    onLink={onLink}
  />
)
