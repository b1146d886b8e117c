import { useState } from 'react'
import type { KeptBackup } from '#shared/model/data-facts.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Button } from '../ui/button.tsx'
import { Buttons, Entry, Line } from './entry.tsx'
import { dataFacts } from './facts.ts'
import styles from './lists.module.css'
import { RestorePreviewCard } from './restore-preview.tsx'
import { timeWords } from './time-words.ts'
import { useCall } from './use-call.ts'
import { useFacts } from './use-facts.ts'
import { useRestore } from './use-restore.ts'

const words = settingsStrings.data
const { data } = window.afterparti

/** Where the data lie, and how much they take. */
export function FolderEntry() {
  const { value, error } = useFacts(dataFacts)
  const call = useCall()
  return (
    <Entry id="folder" error={call.error ?? error}>
      <Line>{value?.folder ?? settingsStrings.loading}</Line>
      <ul aria-label={words.files} className={styles.list}>
        {value?.files.map(({ name, bytes }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.value}>{words.size(bytes)}</span>
          </li>
        ))}
      </ul>
      {value?.files.length === 0 && <Line>{words.noFiles}</Line>}
      <Buttons>
        <Button onPress={() => call.run(data.showFolder)}>{words.open}</Button>
      </Buttons>
    </Entry>
  )
}

/** Writes everything that a backup holds to a file. */
export function BackupEntry() {
  const { error, isRunning, run } = useCall()
  const [path, setPath] = useState<string | null>(null)
  return (
    <Entry id="backup" error={error}>
      <Buttons>
        <Button isDisabled={isRunning} onPress={() => run(data.backUp, (answer) => setPath(answer.path))}>
          {words.backUp}
        </Button>
      </Buttons>
      <div aria-live="polite">{path !== null && <Line>{words.backedUp(path)}</Line>}</div>
    </Entry>
  )
}

/** Restores from a file that the user chooses. */
export function RestoreEntry() {
  const restoring = useRestore()
  return (
    <Entry id="restore" error={restoring.error}>
      <Buttons>
        <Button isDisabled={restoring.isRunning} onPress={() => restoring.look(data.chooseBackup)}>
          {words.choose}
        </Button>
      </Buttons>
      <RestorePreviewCard {...restoring} name={restoring.preview?.from ?? ''} />
    </Entry>
  )
}

const labelOf = ({ document, at }: KeptBackup): string => `${words.document(document)}, ${timeWords(at)}`

/** The backups that the app made by itself. */
export function KeptEntry() {
  const { value, error } = useFacts(dataFacts)
  const restoring = useRestore()
  const previewed = restoring.preview?.from
  return (
    <Entry id="kept" error={restoring.error ?? error}>
      {value?.backups.length === 0 && <Line>{words.noBackups}</Line>}
      <ul aria-label={settingsStrings.others.kept.label} className={styles.list}>
        {value?.backups.map((backup) => (
          <li key={backup.name}>
            <div className={styles.row}>
              <span className={styles.both}>
                <span className={styles.name}>{words.document(backup.document)}</span>
                <span className={styles.value}>{timeWords(backup.at)}</span>
              </span>
              <Button
                aria-label={words.show(labelOf(backup))}
                isDisabled={restoring.isRunning}
                onPress={() => restoring.look(() => data.previewKept({ name: backup.name }))}
              >
                {words.look}
              </Button>
            </div>
            {previewed === backup.name && <RestorePreviewCard {...restoring} name={labelOf(backup)} />}
          </li>
        ))}
      </ul>
    </Entry>
  )
}
