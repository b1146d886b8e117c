import { useId } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { useStatus } from '../stores/status.ts'
import { Button } from '../ui/button.tsx'
import { type ConnectionKind, connectionDetail, connectionMarks, connectionWords } from '../ui/connection.ts'
import { Hidden } from '../ui/hidden.tsx'
import { Mark } from '../ui/mark.tsx'
import { retry } from '../ui/retry.ts'
import styles from './header.module.css'
import { useExport } from './use-export.ts'

const words = strings.connectionWindow

function Sentence({ kind }: { kind: ConnectionKind }) {
  const status = useStatus((known) => known)
  const sentence = useNow((now) => connectionWords(kind, status, now))
  const detail = useNow((now) => status && connectionDetail(status, now))
  return (
    <span className={styles.sentence} title={detail ?? undefined}>
      {sentence}
    </span>
  )
}

/** How things stand in one sentence, and what can be done about it. */
export function Header({ kind }: { kind: ConnectionKind }) {
  const { isExporting, run } = useExport()
  const hint = useId()
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <Mark kind={connectionMarks[kind]} />
        <Hidden>{words.title}: </Hidden>
        <Sentence kind={kind} />
      </h1>
      <div className={styles.actions}>
        <Button onPress={retry}>{strings.offline.retry}</Button>
        <Button aria-describedby={hint} isDisabled={isExporting} onPress={() => void run()}>
          <span title={words.exportHint}>{words.export}</span>
        </Button>
        <span id={hint} hidden>
          {words.exportHint}
        </span>
      </div>
      <p aria-live="polite" className={styles.meaning}>
        {words.meaning[kind]}
      </p>
    </header>
  )
}
