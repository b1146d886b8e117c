import { strings } from '#shared/strings/strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import styles from './skeleton.module.css'

/** Widths in % of the two bars of each row: uneven, as names are. */
const ROWS = [
  [34, 62],
  [48, 44],
  [28, 70],
  [42, 36],
  [30, 52],
  [52, 40],
] as const

/** The shape of the list before the first answer; it appears only when that takes a moment. */
export const Skeleton = () => (
  <output className={styles.skeleton}>
    <Hidden>{strings.follows.loading}</Hidden>
    {ROWS.map(([name, context]) => (
      <div key={name} aria-hidden className={styles.row}>
        <span className={styles.face} />
        <span className={styles.bars}>
          <span className={styles.bar} style={{ width: `${name}%` }} />
          <span className={styles.bar} style={{ width: `${context}%` }} />
        </span>
      </div>
    ))}
  </output>
)
