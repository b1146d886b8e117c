import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SocketReport } from '#shared/model/connection.ts'
import { superviseSocket, type SupervisedSocket, type SupervisedSocketDeps } from './supervised-socket.ts'
import type { Topic } from './topic.ts'
import type { UnknownLog } from './unknown-log.ts'

/** Who listens to a topic. */
export interface Listener<T> {
  onValue: (value: T) => void
  /** After every opening: what happened meanwhile is not told again. */
  onOpen?: () => void
}

interface TopicLineDeps extends Omit<SupervisedSocketDeps, 'hello' | 'onFrame' | 'onBinary' | 'onOpen'> {
  unknown: UnknownLog
}

/** The one socket of a topic, and all who listen to it. */
export interface TopicLine {
  socket: SupervisedSocket
  listeners: Set<Listener<unknown>>
  report: StoreApi<SocketReport>
}

/** A line for `topic` that nobody listens to yet and that is not started. */
export function createTopicLine(topic: Topic<unknown>, { unknown, ...deps }: TopicLineDeps): TopicLine {
  const { clock } = deps
  const listeners = new Set<Listener<unknown>>()

  function note(text: string, reason: string): void {
    unknown.note({ origin: topic.name, host: socket.status.getState().host ?? '', text, reason })
  }
  function onFrame(text: string): void {
    report.setState({ frames: report.getState().frames + 1, frameAt: clock.now() })
    const { rows, unreadable, reason } = topic.read(text)
    if (unreadable > 0) note(text, unreadable > 1 ? `${reason} (and ${unreadable - 1} more)` : reason)
    for (const row of rows) for (const { onValue } of listeners) onValue(row)
  }
  function onOpen(): void {
    // Those who come meanwhile know already that it is open.
    for (const listener of new Set(listeners)) if (listeners.has(listener)) listener.onOpen?.()
  }
  // One character for each byte, so that what is text in it can be read, and a token in it is found.
  const onBinary = (data: Buffer): void => note(data.toString('latin1'), 'a binary frame')

  const socket = superviseSocket({ ...deps, hello: topic.hello, onFrame, onBinary, onOpen })
  const { name, subject } = topic
  const status = socket.status.getState()
  const report = createStore<SocketReport>(() => ({ topic: name, subject, frames: 0, frameAt: null, status }))
  socket.status.subscribe((changed) => report.setState({ status: changed }))
  return { socket, listeners, report }
}
