import { contextBridge, ipcRenderer, webFrame } from 'electron'
import { channelOf, contract } from '#shared/bridge/contract.ts'
import { MIRROR_PUSH, type MirrorPush } from '#shared/bridge/mirror-protocol.ts'
import { ZOOM_CHANNEL } from '#shared/bridge/zoom-channel.ts'
import { createMirrors, type Mirrors } from './mirrors.ts'

const mirrors = createMirrors((channel, args) => ipcRenderer.invoke(channel, args))
ipcRenderer.on(MIRROR_PUSH, (_event, push: MirrorPush) => mirrors.receive(push))
ipcRenderer.on(ZOOM_CHANNEL, (_event, factor: number) => webFrame.setZoomFactor(factor))

/** What a page hands over to watch a mirror: functions for batches and for a failure. */
type Watchers = Parameters<Mirrors['watch']> extends [string, ...infer Rest] ? Rest : never

const api = Object.fromEntries(
  Object.entries(contract).map(([group, entries]) => [
    group,
    Object.fromEntries(
      Object.entries(entries).map(([name, { kind }]) => {
        const channel = channelOf(group, name)
        return [
          name,
          kind === 'call'
            ? (args: unknown) => ipcRenderer.invoke(channel, args)
            : (...listeners: Watchers) => mirrors.watch(channel, ...listeners),
        ]
      }),
    ),
  ]),
)

contextBridge.exposeInMainWorld('afterparti', api)
