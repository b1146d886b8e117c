import type { Versions } from '#shared/model/versions.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { Buttons, Entry, Line } from './entry.tsx'
import { versions } from './facts.ts'
import styles from './lists.module.css'
import { useFacts } from './use-facts.ts'

const words = settingsStrings.about
const ORDER = Object.keys(words.names) as (keyof Versions)[]

const showConnection = (): void => void ask(window.afterparti.app.showConnection()).catch(tellFailure)

/** What the app runs on. */
export function VersionsEntry() {
  const { value, error } = useFacts(versions)
  return (
    <Entry id="versions" error={error}>
      {value === null ? (
        <Line>{settingsStrings.loading}</Line>
      ) : (
        <ul aria-label={settingsStrings.others.versions.label} className={styles.list}>
          {ORDER.map((name) => (
            <li key={name} className={styles.row}>
              <span className={styles.name}>{words.names[name]}</span>
              <span className={styles.value}>{value[name]}</span>
            </li>
          ))}
        </ul>
      )}
    </Entry>
  )
}

/** Under which terms it is used. */
export const LicenceEntry = () => <Entry id="licence" />

/** The way to the window about the connection. */
export const ConnectionEntry = () => (
  <Entry id="connection">
    <Buttons>
      <Button onPress={showConnection}>{words.openConnection}</Button>
    </Buttons>
  </Entry>
)
