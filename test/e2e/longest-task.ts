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

/** Chromium may leave out what pages did when the machine is busy; then nothing was measured, good or bad. */
const MOST_TRACES = 3

/** The tasks of all pages' main threads while `work` runs, each in ms of processor time; none where Chromium left them out. */
async function tasksOf({ electron }: RunningApp, work: () => Promise<void>): Promise<number[]> {
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
  return traceEvents
    .filter((event) => event.ph === 'X' && mains.has(threadOf(event)))
    .flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]))
}

/**
 * The longest task of any page's main thread while `work` runs, in ms of processor time: what else the machine does
 * makes no task longer. The work is done again where no task was traced.
 */
export async function longestTaskOf(app: RunningApp, work: () => Promise<void>): Promise<number> {
  for (let trace = 1; trace <= MOST_TRACES; trace += 1) {
    const tasks = await tasksOf(app, work)
    if (tasks.length > 0) return Math.max(...tasks)
    console.log('Chromium traced no task of a page, so the work is done again.')
  }
  throw new Error('no task of a page was traced')
}
