import { ipcMain } from 'electron'
import type { BridgeTransport } from '../bridge/serve.ts'
import type { Windows } from './windows.ts'

/** Carries the bridge over Electron's IPC. Who asks is read from the event alone, never from the message. */
export const ipcTransport = (windows: Windows): BridgeTransport => ({
  handle(channel, answer) {
    ipcMain.handle(channel, (event, args: unknown) => {
      const { sender, senderFrame } = event
      const identity = windows.identify(sender.id)
      return answer(
        {
          id: sender.id,
          kind: identity?.kind ?? null,
          userId: identity?.userId ?? null,
          frameUrl: senderFrame?.url ?? null,
          isMainFrame: senderFrame !== null && senderFrame === sender.mainFrame,
          pace: () => windows.paceOf(sender.id),
          post: (pushChannel, message) => {
            if (!sender.isDestroyed()) sender.send(pushChannel, message)
          },
        },
        args,
      )
    })
  },
})
