import { type Answer, BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import { showToast } from './ui/toast.ts'

/** The value of a call's answer. Throws `BridgeError` when main answered with a failure or not at all. */
export async function ask<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call.catch((cause: unknown) => {
    throw new BridgeError('internal', String(cause), { cause })
  })
  if (answer.ok) return answer.value
  throw new BridgeError(answer.error.code, answer.error.detail)
}

/** What to tell the user about something that was thrown. */
export const wordsFor = (error: unknown): string =>
  strings.errors[error instanceof BridgeError ? error.code : 'internal']

/** Tells the user in a message about something that was thrown. */
export const tellFailure = (error: unknown): void => void showToast({ text: wordsFor(error) })
