import { strings } from '#shared/strings/strings.ts'
import { Broken } from './broken.tsx'
import styles from './broken-window.module.css'
import { Hidden } from './hidden.tsx'

/** A window whose whole view cannot be shown. */
export const BrokenWindow = () => (
  <main className={styles.window}>
    <h1>
      <Hidden>{strings.appName}</Hidden>
    </h1>
    <Broken {...strings.broken} />
  </main>
)
