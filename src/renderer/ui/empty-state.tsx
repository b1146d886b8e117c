import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

interface EmptyStateProps {
  icon: ReactNode
  title: string
  children: ReactNode
}

/** What a view shows instead of content: what there is to say, and what the user can do. */
export const EmptyState = ({ icon, title, children }: EmptyStateProps) => (
  <div className={styles.empty}>
    <span aria-hidden className={styles.icon}>
      {icon}
    </span>
    <h2 className={styles.title}>{title}</h2>
    <div className={styles.body}>{children}</div>
  </div>
)
