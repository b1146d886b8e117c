import { type ReactNode, useId } from 'react'
import type { MirrorState } from '../stores/mirror.ts'
import { strings } from '#shared/strings/strings.ts'
import styles from './section.module.css'

interface SectionProps {
  title: string
  /** A few words beside the title. */
  hint?: string | undefined
  /** What it shows; until that is told, or if it is not, the section says so. */
  from: Pick<MirrorState<unknown>, 'ready' | 'failure'>
  children: ReactNode
}

/** One part of the view under its heading. */
export function Section({ title, hint, from: { ready, failure }, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.heading}>
        <h2 id={id}>{title}</h2>
        {ready && hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </div>
      {failure !== null && <p className={styles.quiet}>{strings.connectionWindow.failed}</p>}
      {failure === null && !ready && <p className={styles.quiet}>{strings.connectionWindow.loading}</p>}
      {failure === null && ready && children}
    </section>
  )
}

/** What a section says when there is nothing in it. */
export const Quiet = ({ children }: { children: ReactNode }) => <p className={styles.quiet}>{children}</p>
