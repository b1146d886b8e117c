import { type ReactNode, useRef } from 'react'
import { Popover } from 'react-aria-components/Popover'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'

interface MenuAtProps {
  /** Where it opens, px of the window. */
  at: { x: number; y: number }
  /** What the menu is for. */
  label: string
  onClose: () => void
  children: ReactNode
}

/** A menu that opens at a point instead of a button. */
export function MenuAt({ at, label, onClose, children }: MenuAtProps) {
  const point = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={point} style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        aria-label={label}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        triggerRef={point}
        placement="bottom start"
        offset={2}
        className={classNames(styles.popover)}
      >
        {children}
      </Popover>
    </>
  )
}
