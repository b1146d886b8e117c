import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from './class-names.ts'
import styles from './choice.module.css'

/** What is chosen from, and what of it holds. */
export interface ChoiceProps<Value extends string> {
  label: string
  options: Readonly<Record<Value, string>>
  value: Value
  onChange: (value: Value) => void
}

/** A few alternatives side by side, of which one holds. */
export function Choice<Value extends string>({ label, options, value, onChange }: ChoiceProps<Value>) {
  const values = Object.keys(options) as Value[]
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      className={classNames(styles.group)}
      value={value}
      onChange={(next) => {
        const chosen = values.find((one) => one === next)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {values.map((one) => (
        <Radio key={one} value={one} className={classNames(styles.option)}>
          {options[one]}
        </Radio>
      ))}
    </RadioGroup>
  )
}
