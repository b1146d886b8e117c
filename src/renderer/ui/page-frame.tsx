import ArrowLeft from 'lucide-react/icons/arrow-left'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { IconButton } from './button.tsx'
import { Hidden } from './hidden.tsx'
import styles from './page-frame.module.css'

/** Whether a key means "back" where it was pressed: Escape, or Backspace outside of a text. */
const goesBack = ({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
  if (ctrlKey || metaKey || altKey || shiftKey) return false
  return key === 'Escape' || (key === 'Backspace' && !(target instanceof HTMLInputElement))
}

interface PageFrameProps {
  title: string
  /** Whom it is about, for who does not see it below. */
  subject?: string
  onBack: () => void
  /** What stands at the end of the title's line. */
  actions?: ReactNode
  children: ReactNode
}

/** A page that lies over the list: its title, which has the focus first, and the ways back. */
export function PageFrame({ title, subject, onBack, actions, children }: PageFrameProps) {
  const frame = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // Keys that something in it made use of, and those of a page above, are left alone.
    if (event.defaultPrevented || event.isComposing || frame.current?.closest('[inert]')) return
    if (goesBack(event)) onBack()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  return (
    <main ref={frame} className={styles.frame}>
      <div className={styles.bar}>
        <IconButton label={strings.details.back} onPress={onBack}>
          <ArrowLeft size={16} />
        </IconButton>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
          {subject !== undefined && <Hidden> {subject}</Hidden>}
        </h1>
        {actions}
      </div>
      <div className={styles.content}>{children}</div>
    </main>
  )
}
