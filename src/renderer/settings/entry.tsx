import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { type ReactNode, useId, useRef } from 'react'
import { IconButton } from '../ui/button.tsx'
import { type EntryId, wordsOf } from './entries.ts'
import styles from './entry.module.css'
import { Marked } from './marked.tsx'

/** The ids of an entry's words, for its control to be named and described by. */
export interface EntryLabels {
  labelId: string
  effectId: string
}

interface EntryProps {
  id: EntryId
  /** Why the control's last change was not taken. */
  error?: string | null
  /** Brings back the default; null where it is as it was. */
  reset?: { label: string; run: () => void } | null
  /** The control: beside the words, or below them where `isWide`. */
  renderControl?: (labels: EntryLabels) => ReactNode
  isWide?: boolean
  /** Below the words. */
  children?: ReactNode
}

/** One thing of a page: what it is called, what it does, and its control. */
export function Entry({ id, error = null, reset = null, isWide = false, renderControl, children }: EntryProps) {
  const labels = { labelId: useId(), effectId: useId() }
  const controls = useRef<HTMLDivElement>(null)
  // The button goes with what it did; the keyboard must not be left nowhere.
  const onReset = () => {
    reset?.run()
    controls.current?.querySelector<HTMLElement>('input, button')?.focus()
  }
  const { label, effect } = wordsOf(id)
  return (
    <section aria-labelledby={labels.labelId} data-entry={id} className={styles.entry}>
      <div className={styles.words}>
        <div className={styles.head}>
          <h3 id={labels.labelId} className={styles.label}>
            <Marked text={label} />
          </h3>
          {reset !== null && (
            <IconButton label={reset.label} onPress={onReset}>
              <RotateCcw size={13} />
            </IconButton>
          )}
        </div>
        <p id={labels.effectId} className={styles.effect}>
          <Marked text={effect} />
        </p>
      </div>
      {renderControl && (
        <div ref={controls} className={isWide ? styles.below : undefined}>
          {renderControl(labels)}
        </div>
      )}
      {children !== undefined && (
        <div ref={renderControl ? undefined : controls} className={styles.below}>
          {children}
        </div>
      )}
      <p aria-live="polite" className={styles.error}>
        {error}
      </p>
    </section>
  )
}

/** A quiet line of an entry: what is so right now. */
export const Line = ({ children }: { children: ReactNode }) => <p className={styles.line}>{children}</p>

/** A row of buttons. */
export const Buttons = ({ children }: { children: ReactNode }) => <div className={styles.buttons}>{children}</div>
