import { readFileSync, rmSync } from 'node:fs'
import type { RunningApp } from './running-app.ts'

/** A finished event of Chromium's trace, as far as it matters here. */
interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** µs of processor time. */
  tdur?: number
  args?: { name?: string }
}

/**
 * The longest task of any page's main thread while `work` runs, in ms of processor time: what else the machine does
 * makes no task longer.
 */
export async function longestTaskOf({ electron }: RunningApp, work: () => Promise<void>): Promise<number> {
  await electron.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', '__metadata'] }),
  )
  await work()
  const file = await electron.evaluate(({ contentTracing }) => contentTracing.stopRecording())
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }
  rmSync(file)
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map((event) => threadOf(event)),
  )
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.tdur !== undefined && mains.has(threadOf(event)),
  )
  if (tasks.length === 0) throw new Error('no task of a page was traced')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
