import type { ComponentType } from 'react'
import { useStore } from 'zustand'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { QuietHoursEditor } from '../alerts/quiet-hours.tsx'
import { StandardRuleEditor } from '../alerts/rules.tsx'
import { AlertTester } from '../alerts/test-section.tsx'
import { rules } from '../stores/alerts.ts'
import type { EntryId } from './entries.ts'
import { Entry, Line } from './entry.tsx'

/** An entry whose control shows rules, once they are known. */
function RulesEntry({ id, Control }: { id: EntryId; Control: ComponentType }) {
  const { ready, failure } = useStore(rules)
  return (
    <Entry id={id}>
      {failure !== null && <Line>{settingsStrings.failed}</Line>}
      {failure === null && !ready && <Line>{settingsStrings.loading}</Line>}
      {failure === null && ready && <Control />}
    </Entry>
  )
}

/** How the user hears of every channel without a rule of its own. */
export const StandardRuleEntry = () => <RulesEntry id="standardRule" Control={StandardRuleEditor} />

/** When nothing rings. */
export const QuietHoursEntry = () => <RulesEntry id="quietHours" Control={QuietHoursEditor} />

/** Whether notifications reach the user. */
export const AlertTestEntry = () => (
  <Entry id="alertTest">
    <AlertTester />
  </Entry>
)
