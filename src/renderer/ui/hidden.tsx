import type { ReactNode } from 'react'
import styles from './hidden.module.css'

/** Text that only a screen reader meets. */
export const Hidden = ({ children }: { children: ReactNode }) => <span className={styles.hidden}>{children}</span>
