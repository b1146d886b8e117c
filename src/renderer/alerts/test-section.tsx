import { useState } from 'react'
import type { AlertTest, PopupTest } from '#shared/model/popup-test.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { Section } from './section.tsx'
import styles from './test-section.module.css'

const words = alertStrings.test

const popupWords = (popup: PopupTest): string =>
  popup.outcome === 'refused' ? `${words.outcomes.refused}: ${popup.reason}` : words.outcomes[popup.outcome]

/** What became of it, a line each. */
const linesOf = ({ popup, sound, doNotDisturb }: AlertTest): string[] =>
  [popupWords(popup), doNotDisturb === 'on' ? words.doNotDisturb : '', words.sound(sound)].filter(Boolean)

/** A button that shows a notification now, with its sound, and what became of it. */
export function AlertTester() {
  const [result, setResult] = useState<AlertTest | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const run = async (): Promise<void> => {
    setIsAsking(true)
    try {
      setResult(await ask(window.afterparti.alerts.test()))
    } catch (error) {
      tellFailure(error)
    } finally {
      setIsAsking(false)
    }
  }
  return (
    <>
      <Button isDisabled={isAsking} onPress={() => void run()}>
        {words.button}
      </Button>
      <div aria-live="polite" className={styles.result} data-outcome={result?.popup.outcome}>
        {result !== null && linesOf(result).map((line) => <p key={line}>{line}</p>)}
      </div>
    </>
  )
}

/** Whether notifications reach the user. */
export const TestSection = () => (
  <Section title={words.title} hint={words.hint}>
    <AlertTester />
  </Section>
)
