import { lazy } from 'react'
import { Button } from 'react-aria-components/Button'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { classNames } from '../ui/class-names.ts'
import { connectionDetail, type ConnectionKind, connectionMarks, connectionWords } from '../ui/connection.ts'
import { Hidden } from '../ui/hidden.tsx'
import { Later } from '../ui/later.tsx'
import { Mark } from '../ui/mark.tsx'
import { showConnection } from './show-connection.ts'
import styles from './status-bar.module.css'

const AppMenu = lazy(() => import('./app-menu.tsx').then(({ AppMenu }) => ({ default: AppMenu })))

/** The foot of the window: how the app hears of Parti and how long ago, which leads to more about it, and the menu. */
export function StatusBar({ kind }: { kind: ConnectionKind }) {
  const status = useStatus((known) => known)
  const words = useNow((now) => connectionWords(kind, status, now))
  const detail = useNow((now) => status && connectionDetail(status, now))
  return (
    <footer className={styles.bar}>
      <Button className={classNames(styles.connection)} onPress={showConnection}>
        <Mark kind={connectionMarks[kind]} />
        <span className={styles.words} title={detail ?? undefined}>
          {words}
        </span>
        <Hidden>{strings.connection.more}</Hidden>
      </Button>
      <span className={styles.gap} />
      <Later>
        <AppMenu />
      </Later>
    </footer>
  )
}
