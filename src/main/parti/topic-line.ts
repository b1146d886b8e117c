import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Cancel } from '#shared/clock.ts'
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

/** Frames may come by the thousand a second; how many came is told at most this often, ms. */
const TELL_EVERY_MS = 1000

interface TopicLineDeps extends Omit<SupervisedSocketDeps, 'hello' | 'onFrame' | 'onBinary' | 'onOpen'> {
  unknown: UnknownLog
}

/** The one socket of a topic, and all who listen to it. */
export interface TopicLine {
  socket: SupervisedSocket
  listeners: Set<Listener<unknown>>
  report: StoreApi<SocketReport>
  /** Ends the socket for good; nothing is told any more. */
  stop(): void
}

/** A line for `topic` that nobody listens to yet and that is not started. */
export function createTopicLine(topic: Topic<unknown>, { unknown, ...deps }: TopicLineDeps): TopicLine {
  const { clock } = deps
  const listeners = new Set<Listener<unknown>>()
  let frames = 0
  let frameAt: number | null = null
  let cancelTelling: Cancel | null = null

  function note(text: string, reason: string): void {
    unknown.note({ origin: topic.name, host: socket.status.getState().host ?? '', text, reason })
  }
  function onFrame(text: string): void {
    frames += 1
    frameAt = clock.now()
    tellFrames()
    const { rows, unreadable, reason } = topic.read(text)
    if (unreadable > 0) note(text, unreadable > 1 ? `${reason} (and ${unreadable - 1} more)` : reason)
    for (const row of rows) for (const { onValue } of listeners) onValue(row)
  }
  function tellFrames(): void {
    if (cancelTelling !== null || report.getState().frames === frames) return
    report.setState({ frames, frameAt })
    cancelTelling = clock.after(TELL_EVERY_MS, () => {
      cancelTelling = null
      tellFrames()
    })
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
  const report = createStore<SocketReport>(() => ({ topic: name, subject, frames, frameAt, status }))
  socket.status.subscribe((changed) => report.setState({ status: changed }))
  function stop(): void {
    socket.stop()
    cancelTelling?.()
  }
  return { socket, listeners, report, stop }
}
