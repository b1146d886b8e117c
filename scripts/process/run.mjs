import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ROOT } from './project.mjs'

/** The shell's convention for a program that a signal ended. */
export const exitCodeOf = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) =>
  code ?? 128 + (signal === null ? 0 : constants.signals[signal])

const outliveInterrupt = () => {}

/**
 * Runs a program in the checkout with this terminal, and passes SIGTERM on (a terminal sends SIGINT to both by itself).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options })
  const stop = () => child.kill('SIGTERM')
  process.once('SIGTERM', stop)
  process.on('SIGINT', outliveInterrupt)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(exitCodeOf(code, signal)))
  }).finally(() => {
    process.off('SIGTERM', stop)
    process.off('SIGINT', outliveInterrupt)
  })
}

/**
 * Runs a program quietly.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127 when the program does not exist
 */
export function capture(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, stdout, stderr: error.message }))
    child.once('close', (code, signal) => resolve({ code: exitCodeOf(code, signal), stdout, stderr }))
  })
}
