import type { ReactNode } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Launch } from '#shared/model/launch.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { useLaunch } from '../stores/launch.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import styles from './launch-dialog.module.css'

const words = strings.launch

type Found = Extract<Launch, { state: 'found' }>

const Person = ({ channel }: { channel: Found['channel'] }) => (
  <div className={styles.person}>
    <Face channel={channel} isLive={false} />
    <div className={styles.who}>
      <b dir="auto" className={styles.name}>
        {channel.name}
      </b>
      <span className={styles.identity}>
        {words.found.identity(
          channel.account && `${channel.account.platform}/${channel.account.username}`,
          channel.userId,
        )}
      </span>
    </div>
  </div>
)

interface Content {
  title: string
  body: ReactNode
  /** Whether there is something to agree to. */
  canFollow?: true
}

function contentOf(launch: Launch): Content {
  switch (launch.state) {
    case 'asking':
      return { title: words.asking.title[launch.request.deed], body: <p>{words.asking.body(launch.request.text)}</p> }
    case 'found': {
      const { title, body } = launch.isFollowed ? words.followed : words.found
      const content = (
        <>
          <Person channel={launch.channel} />
          <p>{body}</p>
        </>
      )
      return { title: title(launch.channel.name), body: content, ...(!launch.isFollowed && { canFollow: true }) }
    }
    case 'failed':
      return {
        title: words.failed.title[launch.request.deed],
        body: (
          <>
            <p>{words.failed.about(launch.request.text)}</p>
            <p>{strings.errors[launch.code]}</p>
          </>
        ),
      }
    case 'refused':
      break
  }
  return {
    title: words.refused.title,
    body: (
      <>
        <p>{words.refused.body}</p>
        <p>{words.refused.refusals[launch.reason]}</p>
      </>
    ),
  }
}

function LaunchCard({ launch }: { launch: Launch }) {
  const { id } = launch
  const { title, body, canFollow } = contentOf(launch)
  const dismiss = (): void => void ask(window.afterparti.launch.dismiss({ id })).catch(tellFailure)
  const confirm = (): void => void ask(window.afterparti.launch.confirm({ id })).catch(tellFailure)
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={dismiss} className={classNames(styles.overlay)}>
      <Modal className={classNames(styles.modal)}>
        {/* Another request is another dialog, so that it is read out. The focus is on none of its buttons: no key that was
            meant for something else agrees to anything. */}
        <Dialog key={`${id} ${launch.state}`} className={classNames(styles.dialog)}>
          <Heading slot="title" className={classNames(styles.title)}>
            {title}
          </Heading>
          <div className={styles.body} aria-live="polite">
            {body}
          </div>
          <div className={styles.buttons}>
            <Button onPress={dismiss}>{canFollow ? words.found.notNow : words.close}</Button>
            {canFollow && (
              <Button kind="primary" onPress={confirm}>
                {words.found.follow}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** What a link or a command line asks for, over the list until the user has decided; nothing while nothing is asked. */
export function LaunchDialog() {
  const launch = useLaunch()
  return launch && <LaunchCard launch={launch} />
}
