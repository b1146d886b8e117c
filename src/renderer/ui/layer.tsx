import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './layer.module.css'

/** The room in which layers lie over each other. */
export const Layers = ({ children }: { children: ReactNode }) => <div className={styles.layers}>{children}</div>

interface LayerProps {
  /** Whether it is in sight; one that is not keeps its state, its place and its focus for later. */
  isTop: boolean
  children: ReactNode
}

/** One of several views in the same place. When it comes back into sight, what had the focus in it has it again. */
export function Layer({ isTop, children }: LayerProps) {
  const focused = useRef<HTMLElement>(null)
  const wasTop = useRef(isTop)
  useEffect(() => {
    if (isTop && !wasTop.current && focused.current?.isConnected) focused.current.focus()
    wasTop.current = isTop
  }, [isTop])
  const remember = ({ target }: FocusEvent<HTMLElement>) => {
    focused.current = target
  }
  return (
    <div className={styles.layer} inert={!isTop} onFocusCapture={remember}>
      {children}
    </div>
  )
}
