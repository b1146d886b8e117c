import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { Button } from '../ui/button.tsx'
import styles from './pane.module.css'

const words = archiveStrings.search

interface PageFootProps {
  hasMore: boolean
  isLoading: boolean
  more: () => void
}

/** The way to the next page, where there is one. */
export const PageFoot = ({ hasMore, isLoading, more }: PageFootProps) =>
  hasMore && (
    <div className={styles.foot}>
      <Button onPress={more}>{isLoading ? words.loading : words.more}</Button>
    </div>
  )
