import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { lazy } from 'react'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { Later } from '../ui/later.tsx'
import { connectionDetail, type ConnectionKind, connectionWords } from './connection.ts'
import styles from './status-bar.module.css'

const AppMenu = lazy(() => import('./app-menu.tsx').then(({ AppMenu }) => ({ default: AppMenu })))

const Mark = ({ kind }: { kind: ConnectionKind }) =>
  kind === 'unreachable' || kind === 'untold' ? (
    <TriangleAlert size={12} aria-hidden className={styles.warning} />
  ) : (
    <span aria-hidden className={styles.dot} data-kind={kind} />
  )

/** The foot of the window: how the app hears of Parti and how long ago, and the menu. */
export function StatusBar({ kind }: { kind: ConnectionKind }) {
  const status = useStatus((known) => known)
  const words = useNow((now) => connectionWords(kind, status, now))
  const detail = useNow((now) => status && connectionDetail(status, now))
  return (
    <footer className={styles.bar}>
      <Mark kind={kind} />
      <span className={styles.words} title={detail ?? undefined}>
        {words}
      </span>
      <Later>
        <AppMenu />
      </Later>
    </footer>
  )
}
