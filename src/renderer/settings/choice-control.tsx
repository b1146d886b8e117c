import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { classNames } from '../ui/class-names.ts'
import styles from './choice-control.module.css'
import type { EntryLabels } from './entry.tsx'

interface ChoiceControlProps extends EntryLabels {
  value: string
  options: Readonly<Record<string, string>>
  /** Shows each option's colour before its words. */
  isAccent: boolean
  onChange: (value: string) => void
}

/** One of a few, all in sight. */
export const ChoiceControl = ({ labelId, effectId, value, options, isAccent, onChange }: ChoiceControlProps) => (
  <RadioGroup
    aria-labelledby={labelId}
    aria-describedby={effectId}
    orientation="horizontal"
    value={value}
    onChange={onChange}
    className={classNames(styles.group)}
  >
    {Object.entries(options).map(([option, words]) => (
      <Radio key={option} value={option} className={classNames(styles.option)}>
        {isAccent && <span aria-hidden data-accent={option} className={styles.swatch} />}
        {words}
      </Radio>
    ))}
  </RadioGroup>
)
