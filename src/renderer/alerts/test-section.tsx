import { useState } from 'react'
import type { PopupTest } from '#shared/model/popup-test.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { Section } from './section.tsx'
import styles from './test-section.module.css'

const words = alertStrings.test

const resultWords = (result: PopupTest): string =>
  result.outcome === 'refused' ? `${words.outcomes.refused}: ${result.reason}` : words.outcomes[result.outcome]

/** Shows a notification now, and tells what became of it. */
export function TestSection() {
  const [result, setResult] = useState<PopupTest | null>(null)
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
    <Section title={words.title} hint={words.hint}>
      <Button isDisabled={isAsking} onPress={() => void run()}>
        {words.button}
      </Button>
      <p aria-live="polite" className={styles.result} data-outcome={result?.outcome}>
        {result !== null && resultWords(result)}
      </p>
    </Section>
  )
}
