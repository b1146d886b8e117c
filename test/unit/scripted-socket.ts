import { EventEmitter } from 'node:events'
import type { WebSocket } from 'ws'

/** A socket whose events the test plays. */
export class ScriptedSocket extends EventEmitter {
  readonly url: string
  readonly sent: string[] = []
  pings = 0
  terminated = false

  constructor(url: string) {
    super()
    this.url = url
  }

  send(text: string): void {
    this.sent.push(text)
  }

  ping(): void {
    this.pings += 1
  }

  terminate(): void {
    this.terminated = true
  }

  open(): void {
    this.emit('open')
  }

  frame(text: string): void {
    this.emit('message', Buffer.from(text), false)
  }

  close(code = 1006): void {
    this.emit('close', code, Buffer.from(''))
  }

  refuse(): void {
    this.fail('connect ECONNREFUSED')
  }

  fail(message: string): void {
    this.emit('error', new Error(message))
    this.close()
  }

  asWebSocket(): WebSocket {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it plays all that the supervisor uses
    return this as unknown as WebSocket
  }
}
