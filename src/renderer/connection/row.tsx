import type { ReactNode } from 'react'
import { Mark } from '../ui/mark.tsx'
import type { MarkKind } from '../ui/mark-kind.ts'
import styles from './row.module.css'

interface RowProps {
  mark: MarkKind
  name: string
  /** What stands behind the name, for a resting pointer. */
  title: string
  /** The same as the mark, in words. */
  state: string
  children?: ReactNode
}

/** A thing of the network: what it is, how it stands, and under that what else there is to say. */
export const Row = ({ mark, name, title, state, children }: RowProps) => (
  <li className={styles.row}>
    <span className={styles.mark}>
      <Mark kind={mark} />
    </span>
    <div className={styles.body}>
      <div className={styles.line}>
        <span dir="auto" className={styles.name} title={title}>
          {name}
        </span>
        <span className={styles.state} data-mark={mark}>
          {state}
        </span>
      </div>
      {children}
    </div>
  </li>
)

/** A small line under it. */
export const Note = ({ title, children }: { title?: string | undefined; children: ReactNode }) => (
  <p className={styles.note} title={title}>
    {children}
  </p>
)

/** A list of rows. */
export const Rows = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul aria-label={label}>{children}</ul>
)
