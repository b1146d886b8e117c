import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { strings } from '#shared/strings/strings.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog-box.module.css'

interface DialogBoxProps {
  title: string
  /** The words on the button that goes ahead. */
  go: string
  isReady?: boolean
  /** Going ahead destroys something for ever. */
  isDestructive?: boolean
  onGo: () => void
  onClose: () => void
  children: ReactNode
}

/** A question over the window: Enter or its first button goes ahead, Escape or a click beside it does not. */
export const DialogBox = ({
  title,
  go,
  isReady = true,
  isDestructive = false,
  onGo,
  onClose,
  children,
}: DialogBoxProps) => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(isOpen) => !isOpen && onClose()}
    className={classNames(styles.shade)}
  >
    <Modal className={classNames(styles.modal)}>
      <Dialog className={classNames(styles.dialog)}>
        <Heading slot="title" className={classNames(styles.title)}>
          {title}
        </Heading>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (!isReady) return
            onGo()
            onClose()
          }}
        >
          {children}
          <div className={styles.buttons}>
            <Button onPress={onClose}>{strings.followList.cancel}</Button>
            <Button type="submit" kind={isDestructive ? 'danger' : 'primary'} isDisabled={!isReady}>
              {go}
            </Button>
          </div>
        </form>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
