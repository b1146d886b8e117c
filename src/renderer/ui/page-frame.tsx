import ArrowLeft from 'lucide-react/icons/arrow-left'
import { lazy, type ReactNode, useEffect, useRef } from 'react'
import { en } from '#shared/strings/en.ts'
import { showPage } from '../stores/page.ts'
import { IconButton } from './button.tsx'
import { Later } from './later.tsx'
import styles from './page-frame.module.css'

const Toasts = lazy(() => import('./toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

const toList = (): void => showPage({ kind: 'list' })

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) toList()
}

/** A page that takes the place of the list, with a way back that Escape goes, too. */
export function PageFrame({ title, children }: { title: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  // The keyboard is never left nowhere.
  useEffect(() => frame.current?.querySelector('button')?.focus(), [])
  return (
    <div ref={frame} className={styles.frame}>
      <header className={styles.header}>
        <IconButton label={en.page.back} onPress={toList}>
          <ArrowLeft size={16} />
        </IconButton>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
      </header>
      {children}
      <Later>
        <Toasts />
      </Later>
    </div>
  )
}
