import { Switch } from 'react-aria-components/Switch'
import { classNames } from '../ui/class-names.ts'
import type { EntryLabels } from './entry.tsx'
import styles from './toggle-control.module.css'

interface ToggleControlProps extends EntryLabels {
  isOn: boolean
  onChange: (isOn: boolean) => void
}

/** A switch, named and described by the words beside it. */
export const ToggleControl = ({ labelId, effectId, isOn, onChange }: ToggleControlProps) => (
  <Switch
    aria-labelledby={labelId}
    aria-describedby={effectId}
    isSelected={isOn}
    onChange={onChange}
    className={classNames(styles.switch)}
  >
    <span className={styles.track}>
      <span className={styles.thumb} />
    </span>
  </Switch>
)
