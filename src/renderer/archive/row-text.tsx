import { Fragment } from 'react'
import { Button } from 'react-aria-components/Button'
import type { Linked } from '#shared/model/archive-view.ts'
import type { ArchivedRow } from '#shared/model/archived-chat.ts'
import { ask, tellFailure } from '../bridge.ts'
import { LinkedText } from '../chat/linked-text.tsx'
import link from '../chat/linked-text.module.css'
import { plainText } from '../chat/plain-text.ts'
import { saidIn } from '../chat/row-words.ts'
import type { TextPiece } from '../chat/text-pieces.ts'
import { classNames } from '../ui/class-names.ts'
import { marksIn, piecesAt } from '../ui/marked-text.ts'
import styles from './rows.module.css'

type Marks = readonly (readonly [start: number, end: number])[]

interface RowTextProps {
  row: Linked<ArchivedRow>
  /** Which parts of the text met the search. */
  marks?: Marks
}

/** A part of a text with what was looked for marked. */
const Marked = ({ text, marks, of: { start, end } }: { text: string; marks: Marks; of: TextPiece }) =>
  piecesAt(text.slice(start, end), marksIn(marks, start, end)).map(({ text, isMatch }, at) => (
    // eslint-disable-next-line react/no-array-index-key -- pieces of one text have no name but their place
    <Fragment key={at}>{isMatch ? <mark>{plainText(text)}</mark> : plainText(text)}</Fragment>
  ))

/** Opens a link of a row; main asks the user first where it leads to strangers. Tells when it did not work. */
const openLink = (id: number, link: number): void =>
  void ask(window.afterparti.archive.openLink({ id, link })).catch(tellFailure)

/** What a row says, with what was looked for marked and its links to be pressed. */
export function RowText({ row: { id, message, links }, marks = [] }: RowTextProps) {
  const { content } = message
  if (content.kind === 'raid') return <b dir="auto">{saidIn(content)}</b>
  return (
    <span dir="auto" className={styles.text}>
      <LinkedText
        text={content.text}
        links={links}
        renderPiece={(piece) => <Marked text={content.text} marks={marks} of={piece} />}
        renderLink={({ title, onPress, children }) => (
          // Not a plain button: the press would be the row's, too.
          <span title={title}>
            <Button className={classNames(link.link)} onPress={onPress}>
              {children}
            </Button>
          </span>
        )}
        onLink={(index) => openLink(id, index)}
      />
    </span>
  )
}
