import { useStore } from 'zustand'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import styles from './pane.module.css'
import { RowList } from './row-list.tsx'
import { NothingFound, OutOfOrder } from './standing.tsx'
import { archiveState } from './state.ts'
import { usePages } from './use-pages.ts'

const words = archiveStrings.search

/** What a search finds, the newest first. */
export function Found({ text }: { text: string }) {
  const epoch = useStore(archiveState, ({ epoch }) => epoch)
  const pages = usePages(`${epoch} ${text}`, (before) => window.afterparti.archive.search({ text, before }))
  if (pages.failure !== null) return <OutOfOrder again={pages.again} />
  const { first, rows, hasMore, isLoading } = pages
  const isNothing = rows.length === 0 && !isLoading
  return (
    <>
      <output className={styles.bar}>
        {first === null || (isLoading && rows.length === 0) ? words.searching : words.shown(rows.length, hasMore)}
      </output>
      {isNothing ? <NothingFound text={text} /> : rows.length > 0 && <RowList label={words.results} {...pages} />}
    </>
  )
}
