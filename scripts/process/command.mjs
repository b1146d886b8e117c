/** A failure that its message explains to whoever typed the command; no stack is shown. */
export class CommandError extends Error {}

/**
 * Says what went wrong: on one line if it was foreseen, with the stack if not.
 * @param {unknown} error
 */
export const explain = (error) => console.error(error instanceof CommandError ? error.message : error)

/**
 * The body of a command: its exit code becomes the process's.
 * @param {() => Promise<number>} body
 */
export async function command(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}
