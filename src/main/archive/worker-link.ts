import type { Worker } from 'node:worker_threads'
import type { CallName, WorkerAnswer, WorkerCalls } from './protocol.ts'
import { reasonOf } from '../reason-of.ts'

/** Questions to one worker and their answers. */
export interface WorkerLink {
  /** Rejects with the worker's reason, or once the worker has ended. */
  call<Name extends CallName>(
    name: Name,
    ...args: Parameters<WorkerCalls[Name]>
  ): Promise<ReturnType<WorkerCalls[Name]>>
  /** Resolves with the reason once the worker has ended, for whatever cause. */
  ended: Promise<string>
  /** Ends the worker; what is pending rejects. */
  terminate(): Promise<unknown>
}

interface Pending {
  resolve(value: unknown): void
  reject(error: Error): void
}

/** Speaks with `worker`, which was just started. */
export function linkWorker(worker: Worker): WorkerLink {
  const pending = new Map<number, Pending>()
  let lastId = 0
  let fault: string | null = null
  let end: string | null = null

  const ended = new Promise<string>((resolve) => {
    worker.once('exit', (code) => {
      end = fault ?? `the archive's thread ended with code ${code}`
      for (const { reject } of pending.values()) reject(new Error(end))
      pending.clear()
      resolve(end)
    })
  })
  worker.on('error', (error) => {
    fault = reasonOf(error)
  })
  worker.on('message', (answer: WorkerAnswer) => {
    const asked = pending.get(answer.id)
    pending.delete(answer.id)
    if (answer.ok) asked?.resolve(answer.value)
    else asked?.reject(new Error(answer.reason))
  })

  return {
    ended,
    terminate: () => worker.terminate(),
    call: <Name extends CallName>(name: Name, ...args: Parameters<WorkerCalls[Name]>) =>
      new Promise<ReturnType<WorkerCalls[Name]>>((resolve, reject) => {
        if (end !== null) return reject(new Error(end))
        lastId += 1
        const id = lastId
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
        worker.postMessage({ id, name, args })
        // The protocol promises an answer of the type that belongs to the name.
        pending.set(id, { resolve: (value) => resolve(value as ReturnType<WorkerCalls[Name]>), reject })
      }),
  }
}
