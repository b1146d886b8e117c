import { Notification } from 'electron'
import type { Alert } from '#shared/model/alert.ts'
import { en } from '#shared/strings/en.ts'

/** What a click on a notification does. */
interface Clicks {
  /** On one channel's, by its user id. */
  onOne(userId: number): void
  /** On one that names several. */
  onSeveral(): void
}

/** Shows go-lives as native notifications: one channel with its title, several by their names. */
export function createNotifier({ onOne, onSeveral }: Clicks): (alerts: readonly [Alert, ...Alert[]]) => void {
  // A notification that is collected as garbage loses its click (https://github.com/electron/electron/issues/12690).
  const shown = new Set<Notification>()

  function show(title: string, body: string, onClick: () => void): void {
    const notification = new Notification({ title, body: asPlainText(body) })
    shown.add(notification)
    notification.once('click', () => {
      // On Linux no close follows a click (measured with Electron 33).
      shown.delete(notification)
      onClick()
    })
    notification.once('close', () => shown.delete(notification))
    notification.show()
  }

  return (alerts) => {
    const [{ channel, show: only }] = alerts
    const { liveTitle, untitled, severalTitle, severalNames } = en.notification
    if (alerts.length === 1) {
      return show(liveTitle(channel.name), only.title ?? untitled, () => onOne(channel.userId))
    }
    show(severalTitle(alerts.length), severalNames(alerts.map((alert) => alert.channel.name)), onSeveral)
  }
}

/** On Linux a body is markup that Electron passes on as it is; a stranger's title must not become a link or a picture. */
const asPlainText = (text: string): string =>
  process.platform === 'linux' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
