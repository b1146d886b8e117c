import { Fragment, type ReactNode } from 'react'
import type { ChatLink } from '#shared/model/chat-entry.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import styles from './linked-text.module.css'
import { type TextPiece, textPieces } from './text-pieces.ts'

const words = chatStrings.row

/** What the button of a link is made of. */
export interface LinkParts {
  /** Where it leads where its text does not show that. */
  title: string | undefined
  onPress: () => void
  children: ReactNode
}

interface LinkedTextProps {
  text: string
  links: readonly ChatLink[]
  /** How the words of a piece are shown. */
  renderPiece: (piece: TextPiece) => ReactNode
  /** The button of a link: how the keyboard reaches it is a matter of the list. */
  renderLink: (parts: LinkParts) => ReactNode
  onLink: (index: number) => void
}

/** What somebody wrote, as text alone: a link is a button, and says where it leads where it does not show that. */
export const LinkedText = ({ text, links, renderPiece, renderLink, onLink }: LinkedTextProps) =>
  textPieces(text, links).map((piece) =>
    piece.kind === 'words' ? (
      <Fragment key={piece.start}>{renderPiece(piece)}</Fragment>
    ) : (
      <Fragment key={piece.start}>
        {renderLink({
          title: piece.host ?? undefined,
          onPress: () => onLink(piece.index),
          children: (
            <>
              <bdi>{renderPiece(piece)}</bdi>
              {piece.host !== null && <Hidden> {words.leadsTo(piece.host)}</Hidden>}
            </>
          ),
        })}
        {piece.host !== null && (
          <bdi aria-hidden className={styles.host}>
            {` → ${piece.host}`}
          </bdi>
        )}
      </Fragment>
    ),
  )
