import { alertWords } from './en/alerts.ts'
import { spoken } from './spoken.ts'

/** Every text about rules and alerts, in the language spoken now; loaded by their pages alone. */
export const alertStrings = spoken('alerts', alertWords)
