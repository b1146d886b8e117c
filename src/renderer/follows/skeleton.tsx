import { strings } from '#shared/strings/strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import styles from './skeleton.module.css'

const ROWS = [0, 1, 2, 3, 4, 5]

/** The shape of the list before the first answer; it appears only when that takes a moment. */
export const Skeleton = () => (
  <output className={styles.skeleton}>
    <Hidden>{strings.follows.loading}</Hidden>
    {ROWS.map((row) => (
      <div key={row} aria-hidden className={styles.row}>
        <span className={styles.face} />
        <span className={styles.bars}>
          <span className={styles.bar} />
          <span className={styles.bar} />
        </span>
      </div>
    ))}
  </output>
)
