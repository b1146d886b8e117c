import { readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second for whoever reads it (man proc_pid_stat). */
const TICK_MS = 10
/** Fields of user and system time, counted from the one behind the name. */
const USER = 11
const SYSTEM = 12

/** How long the main thread of a process has been computing, in ms: what others do on the machine is not in it. */
export function mainThreadMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[USER]) + Number(fields[SYSTEM])) * TICK_MS
}

// Chromium writes a process's title over its arguments, so these may be one text.
const isRenderer = (pid: number): boolean => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')

/** The first renderer among these processes. */
export function rendererOf(pids: readonly number[]): number {
  const found = pids.find(isRenderer)
  if (found === undefined) throw new Error('there is no renderer')
  return found
}
