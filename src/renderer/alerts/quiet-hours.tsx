import type { WeekHours } from '#shared/model/week-hours.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { useRules } from '../stores/alerts.ts'
import { useEdited } from '../stores/use-edited.ts'
import { Section } from './section.tsx'
import { WeekEditor } from './week-editor.tsx'

const words = alertStrings.quiet
/** From eleven at night to seven in the morning, in minutes since midnight. */
const NIGHT = { from: 23 * 60, to: 7 * 60 }

const save = (quietHours: WeekHours): Promise<void> =>
  ask(window.afterparti.alerts.setQuietHours({ quietHours: [...quietHours] }))

/** When nothing rings, to be changed. */
export function QuietHoursEditor() {
  const [hours, edit] = useEdited(useRules().quietHours, save)
  return (
    <WeekEditor
      label={words.title}
      hours={hours}
      usual={NIGHT}
      onChange={(next) => void edit(next).catch(tellFailure)}
    />
  )
}

/** When nothing rings, whatever the rules say. */
export const QuietHours = () => (
  <Section title={words.title} hint={words.hint}>
    <QuietHoursEditor />
  </Section>
)
