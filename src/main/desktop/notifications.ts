import { Notification } from 'electron'
import type { Alert } from '#shared/model/alert.ts'
import { en } from '#shared/strings/en.ts'

/** Shows go-lives as native notifications. A click runs `onClick` with the channel's user id. */
export function createNotifier(onClick: (userId: number) => void): (alert: Alert) => void {
  // A notification that is collected as garbage loses its click (https://github.com/electron/electron/issues/12690).
  const shown = new Set<Notification>()
  return ({ channel, show }) => {
    const notification = new Notification({
      title: en.notification.liveTitle(channel.name),
      body: asPlainText(show.title ?? en.notification.untitled),
    })
    shown.add(notification)
    notification.once('click', () => {
      // On Linux no close follows a click (measured with Electron 33).
      shown.delete(notification)
      onClick(channel.userId)
    })
    notification.once('close', () => shown.delete(notification))
    notification.show()
  }
}

/** On Linux a body is markup that Electron passes on as it is; a stranger's title must not become a link or a picture. */
const asPlainText = (text: string): string =>
  process.platform === 'linux' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
