import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { CommandError } from '../process/command.mjs'

const START_LIMIT_MS = 20_000

/** The descriptor on which a service says that it is ready. */
export const READY_FD = 3

/**
 * Starts a background program that writes one line to READY_FD when it is ready.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ line: string, stop(): Promise<void> }>}
 * @throws {CommandError} when it does not become ready
 */
export async function startService(command, args, options) {
  // A session of its own: Ctrl-C in the terminal must not take it away before the programs that use it.
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const failed = new Promise((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`it ended with exit code ${code}`)))
  })
  const ready = /** @type {import('node:stream').Readable} */ (child.stdio[READY_FD])
  try {
    const limit = { signal: AbortSignal.timeout(START_LIMIT_MS) }
    const [line] = await Promise.race([once(ready.setEncoding('utf8'), 'data', limit), failed])
    failed.catch(() => {})
    return {
      line: line.trim(),
      stop: async () => {
        child.kill()
        await ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw new CommandError(`${command} did not start: ${error instanceof Error ? error.message : String(error)}`)
  }
}
