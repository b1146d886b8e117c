import Check from 'lucide-react/icons/check'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { classNames } from './class-names.ts'
import styles from './tick.module.css'

interface TickProps {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  children: ReactNode
}

/** A box to tick, with its words. */
export const Tick = ({ isSelected, onChange, isDisabled = false, children }: TickProps) => (
  <Checkbox isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} className={classNames(styles.tick)}>
    <span aria-hidden className={styles.box}>
      {isSelected && <Check size={12} strokeWidth={3} />}
    </span>
    <span className={styles.words}>{children}</span>
  </Checkbox>
)
