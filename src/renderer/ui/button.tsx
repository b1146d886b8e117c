import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  /** A primary button goes ahead; one of danger, too, and there is no way back. */
  kind?: 'plain' | 'primary' | 'danger'
  children: ReactNode
}

/** A button with words on it. */
export const Button = ({ kind = 'plain', children, ...props }: ButtonProps) => (
  <AriaButton {...props} className={classNames(styles.button, kind !== 'plain' && styles[kind])}>
    {children}
  </AriaButton>
)

interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> {
  /** What it does: read to a screen reader, shown to a resting pointer. */
  label: string
  children: ReactNode
}

/** A button that shows only an icon. */
export const IconButton = ({ label, children, ...props }: IconButtonProps) => (
  <AriaButton {...props} aria-label={label} className={classNames(styles.icon)}>
    <span title={label} aria-hidden className={styles.glyph}>
      {children}
    </span>
  </AriaButton>
)
