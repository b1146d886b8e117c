import { BridgeError } from '#shared/bridge/errors.ts'
import type { Told } from '#shared/bridge/told.ts'
import type { Clock } from '#shared/clock.ts'

/** Answers that are remembered of one question; the ones asked for longest ago go. */
const MAX_ANSWERS = 200

/** Asks by `key`; what was told not long ago is told again, and what is being asked is not asked twice. */
export type AskOnce<Key, T> = (key: Key) => Promise<Told<T>>

interface Options {
  /** How long an answer is as good as new, ms. */
  keepMs: number
  clock: Clock
}

/**
 * `ask` with a memory. Where it fails the last answer is told with its age and the reason; without one it rejects with a
 * BridgeError as `ask` did.
 */
export function createToldCache<Key, T>(
  ask: (key: Key) => Promise<T>,
  { keepMs, clock }: Options,
): AskOnce<Key, T> & { latest(key: Key): T | undefined; take(key: Key, value: T): void } {
  /** What was told, with `clock.elapsed()` then; what was told last stands last. */
  const answers = new Map<Key, { told: Told<T>; elapsed: number }>()
  const underWay = new Map<Key, Promise<Told<T>>>()

  function take(key: Key, value: T): Told<T> {
    const told = { value, at: clock.now(), failure: null }
    answers.delete(key)
    answers.set(key, { told, elapsed: clock.elapsed() })
    if (answers.size > MAX_ANSWERS) answers.delete([...answers.keys()][0] as Key)
    return told
  }

  async function askNow(key: Key): Promise<Told<T>> {
    try {
      return take(key, await ask(key))
    } catch (error) {
      const known = answers.get(key)
      if (known === undefined || !(error instanceof BridgeError)) throw error
      return { ...known.told, failure: error.code }
    }
  }

  const askOnce: AskOnce<Key, T> = (key) => {
    const known = answers.get(key)
    if (known !== undefined && clock.elapsed() - known.elapsed < keepMs) return Promise.resolve(known.told)
    const asked = underWay.get(key) ?? askNow(key).finally(() => underWay.delete(key))
    underWay.set(key, asked)
    return asked
  }

  return Object.assign(askOnce, {
    /** What was told last, however old. */
    latest: (key: Key) => answers.get(key)?.told.value,
    /** Takes in what was told to somebody else. */
    take: (key: Key, value: T) => void take(key, value),
  })
}
