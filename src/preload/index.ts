import { contextBridge, ipcRenderer } from 'electron'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import { channelOf, contract } from '#shared/bridge/contract.ts'
import type { Answer, BridgeFailure } from '#shared/bridge/errors.ts'
import { MIRROR_ACKNOWLEDGE, MIRROR_PUSH, MIRROR_STOP, type MirrorPush } from '#shared/bridge/mirror-protocol.ts'

type OnBatch = (batch: MirrorBatch<unknown>) => void

const listeners = new Map<number, OnBatch>()
let lastSubscription = 0

ipcRenderer.on(MIRROR_PUSH, (_event, { subscription, batch }: MirrorPush) => {
  listeners.get(subscription)?.(batch)
  void ipcRenderer.invoke(MIRROR_ACKNOWLEDGE, { subscription, seq: batch.seq })
})

/** Listens first and asks then, holding back what arrives before the snapshot, so that no change is lost between. */
function watch(channel: string, onBatch: OnBatch, onFailure: (failure: BridgeFailure) => void): () => void {
  const subscription = ++lastSubscription
  let expected: number | null = null
  const early: MirrorBatch<unknown>[] = []

  const ask = (): Promise<void> =>
    ipcRenderer.invoke(channel, { subscription }).then((answer: Answer<MirrorBatch<unknown>>) => {
      if (!listeners.has(subscription)) return
      if (!answer.ok) return onFailure(answer.error)
      expected = answer.value.seq + 1
      onBatch(answer.value)
      for (const batch of early.splice(0)) take(batch)
    })

  function take(batch: MirrorBatch<unknown>): void {
    if (expected === null) return void early.push(batch)
    if (batch.seq < expected) return
    if (batch.seq > expected) {
      expected = null
      return void ask()
    }
    expected += 1
    onBatch(batch)
  }

  listeners.set(subscription, take)
  void ask()
  return () => {
    listeners.delete(subscription)
    void ipcRenderer.invoke(MIRROR_STOP, { subscription })
  }
}

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
            : (onBatch: OnBatch, onFailure: (failure: BridgeFailure) => void) => watch(channel, onBatch, onFailure),
        ]
      }),
    ),
  ]),
)

contextBridge.exposeInMainWorld('afterparti', api)
