import { useEffect, useState } from 'react'
import { rang } from '#shared/model/alert.ts'
import type { AlertRules } from '#shared/model/alert-rules.ts'
import type { DryRunEntry } from '#shared/model/dry-run.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Button } from '../ui/button.tsx'
import { AlertLine } from './alert-line.tsx'
import styles from './dry-run.module.css'
import { Section } from './section.tsx'

const words = alertStrings.dryRun

const replay = (rules: AlertRules): Promise<DryRunEntry[]> => ask(window.afterparti.alerts.dryRun({ rules }))

/** What the last days come to under `rules`, once the user asked for it, and anew with every change of them. */
function useDryRun(rules: AlertRules): { entries: DryRunEntry[] | null; isOn: boolean; begin: () => void } {
  const [isOn, setIsOn] = useState(false)
  const [entries, setEntries] = useState<DryRunEntry[] | null>(null)
  useEffect(() => {
    if (!isOn) return undefined
    let isCurrent = true
    replay(rules)
      .then((found) => isCurrent && setEntries(found))
      .catch((error: unknown) => {
        if (!isCurrent) return
        setIsOn(false)
        tellFailure(error)
      })
    return () => {
      isCurrent = false
    }
  }, [isOn, rules])
  return { entries, isOn, begin: () => setIsOn(true) }
}

interface DryRunProps {
  rules: AlertRules
  /** Whose shows alone; null is everybody's. */
  userId: number | null
}

/** What would have rung in the last days, and what not, and why. */
export function DryRun({ rules, userId }: DryRunProps) {
  const { entries, isOn, begin } = useDryRun(rules)
  const shown = (entries ?? []).filter(({ alert }) => userId === null || alert.channel.userId === userId).toReversed()
  return (
    <Section title={words.title} hint={words.hint}>
      {!isOn && <Button onPress={begin}>{words.run}</Button>}
      <div aria-live="polite" className={styles.sum}>
        {isOn && entries === null && words.running}
        {entries !== null && shown.length === 0 && words.empty}
        {shown.length > 0 && words.sum(shown.filter(({ outcome }) => rang(outcome)).length, shown.length)}
      </div>
      {shown.length > 0 && (
        <ul aria-label={words.list} className={styles.list}>
          {shown.map(({ alert, outcome }) => (
            <li key={`${alert.channel.userId} ${alert.kind} ${alert.show.seenAt} ${alert.show.title}`}>
              <AlertLine
                alert={alert}
                outcome={outcome}
                words={rang(outcome) ? words.would : alertStrings.outcomes[outcome]}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
