import { Fragment } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import box from '../ui/dialog-box.module.css'
import styles from './dialogs.module.css'
import { closeDialog } from './state.ts'

const words = viewerStrings.keys

/** What keys and the pointer do in a graph. */
export const KeysDialog = () => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(isOpen) => !isOpen && closeDialog()}
    className={classNames(box.shade)}
  >
    <Modal className={classNames(box.modal)}>
      <Dialog className={classNames(box.dialog)}>
        <Heading slot="title" className={classNames(box.title)}>
          {words.title}
        </Heading>
        <dl className={styles.keys}>
          {Object.entries(words.lines).map(([name, { keys, does }]) => (
            <Fragment key={name}>
              <dt>{keys}</dt>
              <dd>{does}</dd>
            </Fragment>
          ))}
        </dl>
        <div className={styles.close}>
          <Button onPress={closeDialog}>{words.close}</Button>
        </div>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
