import { useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { LEAST_OPACITY, MOST_OPACITY } from '#shared/model/chat-window.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { tellFailure } from '../bridge.ts'
import { useEdited } from '../stores/use-edited.ts'
import { classNames } from '../ui/class-names.ts'
import { Slider } from '../ui/slider.tsx'
import styles from './opacity-box.module.css'
import { type ChatOverlay, closeChatOverlay } from './overlay.ts'
import { saveLook, useWindowLook } from './window-look.ts'

const words = chatStrings.window
const RANGE = { min: LEAST_OPACITY, max: MOST_OPACITY, step: 5 }

function OpacitySlider({ told }: { told: number }) {
  const [opacity, edit] = useEdited(told, (next) => saveLook({ opacity: next }))
  return (
    <Slider
      name={{ 'aria-label': words.opacity }}
      range={RANGE}
      value={opacity}
      words={words.percent}
      onChange={(next) => void edit(next).catch(tellFailure)}
    />
  )
}

/** How far this window may be seen through. */
export function OpacityBox({ at }: Omit<Extract<ChatOverlay, { kind: 'opacity' }>, 'kind'>) {
  const point = useRef<HTMLDivElement>(null)
  const look = useWindowLook()
  return (
    <>
      <div ref={point} style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && closeChatOverlay('opacity')}
        triggerRef={point}
        placement="bottom end"
        className={classNames(styles.popover)}
      >
        <Dialog aria-label={words.opacity} className={classNames(styles.box)}>
          <p aria-hidden>{words.opacity}</p>
          {look !== null && <OpacitySlider told={look.opacity} />}
        </Dialog>
      </Popover>
    </>
  )
}
