import { createContext, use } from 'react'
import { piecesOf } from '../ui/marked-text.ts'
import styles from './marked.module.css'

/** What is being looked for; empty while nothing is. */
export const Query = createContext('')

/** A text in which what is being looked for is marked. */
export const Marked = ({ text }: { text: string }) => {
  const query = use(Query)
  return piecesOf(text, query).map(({ text, isMatch }, at) =>
    isMatch ? (
      // eslint-disable-next-line react/no-array-index-key -- pieces of one text have no name but their place
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
