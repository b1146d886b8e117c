import { useStore } from 'zustand'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import styles from './pane.module.css'
import { RowList } from './row-list.tsx'
import { NoMentions, OutOfOrder } from './standing.tsx'
import { archiveState, somethingSeen } from './state.ts'
import { usePages } from './use-pages.ts'

const words = archiveStrings.mentions
const { archive } = window.afterparti

/** Rows that mean the user, the newest first; those not looked at are marked. */
export function Mentions() {
  const epoch = useStore(archiveState, ({ epoch }) => epoch)
  const pages = usePages(String(epoch), (before) => archive.mentions({ before }))
  const { first, rows } = pages
  if (pages.failure !== null) return <OutOfOrder again={pages.again} />
  if (first === null) return <p className={styles.bar}>{archiveStrings.search.loading}</p>
  const [newest] = rows
  if (newest === undefined) return <NoMentions />
  const markSeen = async (): Promise<void> => {
    try {
      await ask(archive.markMentionsSeen({ upToId: newest.id }))
      somethingSeen()
    } catch (error) {
      tellFailure(error)
    }
  }
  return (
    <>
      {first.unseen > 0 && (
        <div className={styles.bar}>
          <span className={styles.grow} />
          <Button onPress={() => void markSeen()}>{words.markSeen}</Button>
        </div>
      )}
      <RowList label={words.label} {...pages} />
    </>
  )
}
