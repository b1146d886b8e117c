import type { Alert } from '#shared/model/alert.ts'
import { ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import { isOurs, type SoundChoice } from '#shared/model/alert-sound.ts'

/** No sound at all. */
export const SILENCE: SoundChoice = { sound: 'none', volume: 0 }

const isHeard = ({ sound, volume }: SoundChoice): boolean => sound === 'desktop' || (sound !== 'none' && volume > 0)

/**
 * The one sound of alerts that ring together: the first that somebody chose, else the desktop's own where a rule leaves it
 * to that. What rang in do-not-disturb is not heard. Pure.
 */
export function soundOf(alerts: readonly Alert[], rules: AlertRules): SoundChoice {
  const heard = alerts
    .filter(({ outcome }) => outcome !== 'announced-in-do-not-disturb')
    .map(({ channel }): SoundChoice => ruleFor(rules, channel.userId))
    .filter(isHeard)
  const { sound, volume } = heard.find((choice) => isOurs(choice.sound)) ?? heard[0] ?? SILENCE
  return { sound, volume }
}
