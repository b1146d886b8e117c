import { Fragment } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import box from '../ui/dialog-box.module.css'
import styles from './dialogs.module.css'
import { holdsAt, type KeyLine, type Place } from './keys-heard.ts'
import { closeDialog } from './state.ts'

const words = viewerStrings.keys

const lines = (place: Place) =>
  (Object.keys(words.lines) as KeyLine[]).filter((line) => holdsAt(place, line)).map((line) => words.lines[line])

/** What keys and the pointer do where the window is. */
export const KeysDialog = ({ place }: { place: Place }) => (
  <ModalOverlay
    isOpen
    isDismissable
    onOpenChange={(isOpen) => !isOpen && closeDialog()}
    className={classNames(box.shade)}
  >
    <Modal className={classNames(box.modal)}>
      <Dialog className={classNames(box.dialog)}>
        <Heading slot="title" className={classNames(box.title)}>
          {words.title[place]}
        </Heading>
        <dl className={styles.keys}>
          {lines(place).map(({ keys, does }) => (
            <Fragment key={keys}>
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
