import { Fragment } from 'react'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import { piecesOf } from '../ui/marked-text.ts'
import styles from './message-text.module.css'
import { textPieces } from './text-pieces.ts'

const words = chatStrings.row

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

/** What somebody wrote, as text alone: a link is a button, and says where it leads where it does not show that. */
export const MessageText = ({ text, links, query, isInReach, onLink }: MessageTextProps) =>
  textPieces(text, links).map((piece, at) => {
    // eslint-disable-next-line react/no-array-index-key -- pieces of one text have no name but their place
    if (piece.kind === 'words') return <Marked key={at} text={piece.text} query={query} />
    return (
      // eslint-disable-next-line react/no-array-index-key -- as above
      <Fragment key={at}>
        <button
          type="button"
          tabIndex={isInReach ? 0 : -1}
          className={styles.link}
          title={piece.host ?? undefined}
          onClick={() => onLink(piece.index)}
        >
          <bdi>
            <Marked text={piece.text} query={query} />
          </bdi>
          {piece.host !== null && <Hidden> {words.leadsTo(piece.host)}</Hidden>}
        </button>
        {piece.host !== null && (
          <bdi aria-hidden className={styles.host}>
            {` → ${piece.host}`}
          </bdi>
        )}
      </Fragment>
    )
  })
