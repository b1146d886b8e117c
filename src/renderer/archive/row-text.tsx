import { Fragment } from 'react'
import type { ArchivedRow } from '#shared/model/archived-chat.ts'
import { plainText } from '../chat/plain-text.ts'
import { saidIn } from '../chat/row-words.ts'
import { piecesAt } from '../ui/marked-text.ts'
import styles from './rows.module.css'

interface RowTextProps {
  row: ArchivedRow
  /** Which parts of the text met the search. */
  marks?: readonly (readonly [number, number])[]
}

/** What a row says, as text alone, with what was looked for marked. */
export function RowText({ row: { message }, marks = [] }: RowTextProps) {
  const { content } = message
  if (content.kind === 'raid') return <b dir="auto">{saidIn(content)}</b>
  return (
    <span dir="auto" className={styles.text}>
      {piecesAt(content.text, marks).map(({ text, isMatch }, at) => (
        // eslint-disable-next-line react/no-array-index-key -- pieces of one text have no name but their place
        <Fragment key={at}>{isMatch ? <mark>{plainText(text)}</mark> : plainText(text)}</Fragment>
      ))}
    </span>
  )
}
