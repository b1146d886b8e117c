import { spawn } from 'node:child_process'
import { exitCodeOf } from '../process/run.mjs'

/**
 * Runs a program in a process group of its own, and ends what is left of the group with it. The first SIGINT or SIGTERM
 * goes to the program alone, which closes in its own order (Electron's helpers must outlive its windows); the next one
 * kills the whole group.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>} its exit code
 */
export async function runGroup(command, args, options) {
  const detached = process.platform !== 'win32'
  const child = spawn(command, args, { ...options, detached, stdio: ['ignore', 'inherit', 'inherit'] })
  const killAll = () => {
    try {
      if (detached && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      // Nobody is left.
    }
  }
  let forwarded = false
  const forward = (/** @type {NodeJS.Signals} */ signal) => {
    if (forwarded) killAll()
    else child.kill(signal)
    forwarded = true
  }
  process.on('SIGINT', forward)
  process.on('SIGTERM', forward)
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', (code, signal) => resolve(exitCodeOf(code, signal)))
    })
  } finally {
    killAll()
    process.off('SIGINT', forward)
    process.off('SIGTERM', forward)
  }
}
