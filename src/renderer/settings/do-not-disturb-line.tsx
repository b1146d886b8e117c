import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Line } from './entry.tsx'
import { doNotDisturb } from './facts.ts'
import { useFacts } from './use-facts.ts'

/** What the desktop says right now, or that it does not tell. */
export function DoNotDisturbLine() {
  const { value } = useFacts(doNotDisturb)
  return <Line>{value === null ? settingsStrings.loading : settingsStrings.doNotDisturb[value]}</Line>
}
