import ArrowLeft from 'lucide-react/icons/arrow-left'
import { lazy, type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { IconButton } from './button.tsx'
import { Later } from './later.tsx'
import styles from './page-frame.module.css'

const Toasts = lazy(() => import('./toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

interface PageFrameProps {
  title: string
  /** What the way back is called. */
  back: string
  onBack: () => void
  /** What stands at the end of the title's line. */
  actions?: ReactNode
  children: ReactNode
}

/** A page that takes the place of a window's content, with a way back that Escape goes, too. */
export function PageFrame({ title, back, onBack, actions, children }: PageFrameProps) {
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onBack()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  // The keyboard is never left nowhere.
  useEffect(() => frame.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={frame} className={styles.frame}>
      <header className={styles.header}>
        <IconButton label={back} onPress={onBack}>
          <ArrowLeft size={16} />
        </IconButton>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {actions}
      </header>
      {children}
      <Later>
        <Toasts />
      </Later>
    </div>
  )
}
