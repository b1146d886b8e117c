import { useEffect, useId, useRef } from 'react'
import type { RestorePreview } from '#shared/model/data-facts.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Button } from '../ui/button.tsx'
import { Buttons, Line } from './entry.tsx'
import styles from './restore-preview.module.css'
import { timeWords } from './time-words.ts'
import type { RestoreState } from './use-restore.ts'

const words = settingsStrings.data.preview

/** What a backup that is being looked at is called. */
interface Called {
  name: string
}

interface CardProps extends Called, Pick<RestoreState, 'isRunning' | 'restore' | 'cancel'> {
  preview: RestorePreview
}

function Card({ name, preview: { at, changes }, isRunning, restore, cancel }: CardProps) {
  const id = useId()
  const card = useRef<HTMLElement>(null)
  // Whoever asked to look, reads on here.
  useEffect(() => card.current?.focus(), [])
  const changesNothing = changes.every(({ added, removed, changed }) => added + removed + changed === 0)
  return (
    <section ref={card} aria-labelledby={id} tabIndex={-1} className={styles.card}>
      <h4 id={id} className={styles.title}>
        {words.title(name)}
      </h4>
      <Line>
        {at !== null && `${words.written(timeWords(at))} `}
        {changesNothing ? words.nothing : words.intro}
      </Line>
      {!changesNothing && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.document}>
              {words.name(change.document)}: {words.change(change)}
            </li>
          ))}
        </ul>
      )}
      <Buttons>
        {!changesNothing && (
          <Button kind="primary" isDisabled={isRunning} onPress={restore}>
            {words.restore}
          </Button>
        )}
        <Button onPress={cancel}>{words.cancel}</Button>
      </Buttons>
    </section>
  )
}

/** What a backup would change, and the choice to let it; nothing while none is being looked at. */
export const RestorePreviewCard = ({ preview, ...rest }: RestoreState & Called) =>
  preview !== null && <Card key={preview.id} preview={preview} {...rest} />
