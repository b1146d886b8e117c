/** Every text about rules and alerts, loaded by their pages alone. */
export { alertWords as alertStrings } from './en/alerts.ts'
