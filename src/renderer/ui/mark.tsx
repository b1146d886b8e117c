import CircleDashed from 'lucide-react/icons/circle-dashed'
import Clock from 'lucide-react/icons/clock-3'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { MarkKind } from './mark-kind.ts'
import styles from './mark.module.css'

const GLYPHS = { busy: CircleDashed, waits: Clock, warning: TriangleAlert }

/** A sign before words that say the same: told apart by its shape, not only by its colour. */
export function Mark({ kind }: { kind: MarkKind }) {
  if (kind === 'full' || kind === 'ring' || kind === 'faint') {
    return (
      <span aria-hidden className={styles.mark}>
        <span className={styles.dot} data-kind={kind} />
      </span>
    )
  }
  const Glyph = GLYPHS[kind]
  return (
    <span aria-hidden className={styles.mark} data-kind={kind}>
      <Glyph size={12} />
    </span>
  )
}
