import type { ChoiceProps } from './choice.tsx'
import styles from './choice-select.module.css'

/** The same as a choice, folded to what holds, where there is no room for the alternatives side by side. */
export function ChoiceSelect<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const values = Object.keys(options) as Value[]
  return (
    <select
      aria-label={label}
      title={label}
      className={styles.select}
      value={value}
      onChange={({ target }) => {
        const chosen = values.find((one) => one === target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {values.map((one) => (
        <option key={one} value={one}>
          {options[one]}
        </option>
      ))}
    </select>
  )
}
