import { Notification } from 'electron'
import type { PopupTest } from '#shared/model/popup-test.ts'
import type { Popup, PopupAct, PopupHost } from '../alerts/popup.ts'

/** What Windows does not tell of within this many ms it has shown. */
const SETTLED_MS = 3_000

/** Popups as Electron shows them on macOS and Windows; buttons only on macOS, where they work for every build. */
export function createElectronPopups(onAct: (act: PopupAct) => void): PopupHost {
  // A notification that is collected as garbage loses its click (https://github.com/electron/electron/issues/12690).
  const shown = new Set<Notification>()

  function showOne({ title, body, onClick, buttons, isSilent }: Popup): Promise<PopupTest> {
    const usable = process.platform === 'darwin' ? buttons : []
    const actions = usable.map(({ label }) => ({ type: 'button' as const, text: label }))
    const notification = new Notification({ title, body, actions, silent: isSilent })
    const gone = (): void => void shown.delete(notification)
    shown.add(notification)
    notification.once('click', () => {
      gone()
      onAct(onClick)
    })
    notification.once('action', (_event, index) => {
      gone()
      const button = usable[index]
      if (button !== undefined) onAct(button.act)
    })
    notification.once('close', gone)
    return new Promise((resolve) => {
      notification.once('show', () => resolve({ outcome: 'shown' }))
      notification.once('failed', (_event, reason) => resolve({ outcome: 'refused', reason }))
      setTimeout(() => resolve({ outcome: 'shown' }), SETTLED_MS)
      notification.show()
    })
  }

  return {
    show: (popup) =>
      Notification.isSupported() ? showOne(popup) : Promise.resolve<PopupTest>({ outcome: 'nobody-shows' }),
    isPresent: () => Promise.resolve(Notification.isSupported()),
    // Neither Windows nor macOS tells an app without a native module or an entitlement.
    doNotDisturb: () => Promise.resolve('unreadable'),
    stop: () => shown.clear(),
  }
}
