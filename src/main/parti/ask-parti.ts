import { BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import { failureReason } from './failure-reason.ts'
import { firstAnswer } from './first-answer.ts'
import { createHostTrials, type HostTrials } from './host-trials.ts'
import { isRouteLacking, judgeAnswer, type HttpAnswer } from './judge-answer.ts'
import { createPartiTime, type PartiTime } from './parti-time.ts'
import { createRequestQueue, type RequestQueue, type Urgency } from './request-queue.ts'
import { mayCarryToken } from './token-rules.ts'
import type { UnknownLog } from './unknown-log.ts'

const TIMEOUT_MS = 10_000
/** While no host has proved itself, a silent one is not waited for longer than this. */
const HEDGE_AFTER_MS = 1500
/** A host that is busy for no longer than this (ms) is waited for within a question. */
const SHORT_REST_MS = 5000
/** A timer may ring a hair too early. */
const LATE_MS = 1

/** What it takes to ask Parti. */
export interface AskDeps {
  /** Base URLs in order of preference; at least one. */
  hosts: readonly string[]
  fetch: typeof globalThis.fetch
  clock: Clock
  /** Takes what cannot be read. */
  unknown: Pick<UnknownLog, 'note'>
  /** The token of the user's account; null where there is none. */
  token?: () => string | null
  /** How long one host may take for a whole answer; 10 s by default. */
  timeoutMs?: number
}

/** One question to Parti. */
export interface Question<T> {
  /** The route with its parameters in braces, below `/parti_v2/profile/`. */
  route: string
  /** The same with values, escaped, and the query. */
  path: string
  /** Reads a body; null means "nobody". Throws `parti-unreadable`; tells `note` what it left out. */
  decode(body: unknown, note: (text: string, reason: string) => void): T | null
  urgency: Urgency
  /** What a 404 means: that Parti knows nobody of that name or number, or that the host does not have this route. */
  absence: 'nobody' | 'route'
  /** Only somebody who is logged in is told: such a question goes to no host that may not have the token. */
  needsToken?: boolean
}

/** Asks Parti's hosts. */
export interface AskParti {
  /** The answer; null for nobody. Rejects with a BridgeError: a `parti-` code, or `internal` for a fault of our own. */
  ask<T>(question: Question<T>): Promise<T | null>
  trials: HostTrials
  queue: RequestQueue
  /** By answers that could be read. */
  time: PartiTime
}

interface Failure {
  host: string
  error: BridgeError
}

/** What tells nothing of the host: it works, only not for this question. */
const NO_FAULT_OF_HOST: readonly BridgeErrorCode[] = ['parti-lacks-route', 'token-refused']

/** The most telling code of several: a fault of our own first, then a refusal, which shows more than silence does. */
function worstOf(failures: readonly Failure[]): BridgeError {
  const codes: BridgeErrorCode[] = [
    'internal',
    'token-refused',
    'parti-refused',
    'parti-unreadable',
    'parti-unreachable',
  ]
  const code = codes.find((candidate) => failures.some(({ error }) => error.code === candidate)) ?? 'parti-lacks-route'
  return new BridgeError(code, failures.map(({ host, error }) => `${host}: ${error.message}`).join('; '))
}

/**
 * Asks the hosts in order, first the one that told the last data. Data from any host settles a question. A wrong host
 * may say "nobody" to everything, so that lets the rest be asked too, and counts only if every host says so or the one
 * that told the last data does. That one also settles it by asking for rest: its neighbours are the same Parti.
 */
export function createAskParti(deps: AskDeps): AskParti {
  const { hosts, fetch, clock, unknown, token = () => null, timeoutMs = TIMEOUT_MS } = deps
  const trials = createHostTrials(hosts, clock)
  const queue = createRequestQueue(clock)
  const time = createPartiTime(clock)
  const rememberedHost = (): string | null => trials.status.getState().host

  async function get(host: string, path: string, signal: AbortSignal): Promise<HttpAnswer> {
    // Loaded with the first question: it brings Node's whole fetch along, and the first paint need not wait for that.
    const { askHost } = await import('./ask-host.ts')
    const url = `${host}/parti_v2/profile/${path}`
    const answer = await askHost({ url, fetch, token: mayCarryToken(host) ? token() : null, timeoutMs, signal })
    if (answer.retryAfterMs !== null) trials.noteRest(host, answer.retryAfterMs)
    return answer
  }

  /** What this host says; asked once more, in its turn, where it is busy for a moment and does not ask for more by then. */
  async function answerOf(
    host: string,
    { path, urgency }: Question<unknown>,
    signal: AbortSignal,
  ): Promise<HttpAnswer> {
    const answer = await get(host, path, signal)
    const { retryAfterMs: restMs } = answer
    if (restMs === null || restMs > Math.min(SHORT_REST_MS, timeoutMs)) return answer
    if (restMs > 0) await new Promise<void>((resolve) => clock.after(restMs + LATE_MS, resolve))
    await queue.turn(urgency)
    return signal.aborted || trials.isResting(host) ? answer : get(host, path, signal)
  }

  /** What the answer of this host means; null for nobody. */
  function read<T>({ route, absence, needsToken, decode }: Question<T>, host: string, answer: HttpAnswer): T | null {
    const note = (text: string, reason: string): void => unknown.note({ origin: route, host, text, reason })
    if (absence === 'route' && isRouteLacking(answer)) {
      trials.noteLack(host, route)
      throw new BridgeError('parti-lacks-route', `HTTP ${answer.status}`)
    }
    if (needsToken === true && answer.status === 401) throw new BridgeError('token-refused', 'HTTP 401')
    try {
      const judged = judgeAnswer(answer)
      return judged.kind === 'nobody' ? null : decode(judged.body, note)
    } catch (error) {
      if (error instanceof BridgeError && error.code === 'parti-unreadable') note(answer.text, error.message)
      throw error
    }
  }

  /** Asks one question of the hosts that may be asked, collecting what went wrong. */
  async function race<T>(question: Question<T>, failures: Failure[], deniers: string[]): Promise<T> {
    const { hosts: inOrder, isTrial } = trials.candidates(question.route)
    const candidates = question.needsToken === true ? inOrder.filter(mayCarryToken) : inOrder
    let settled: BridgeError | null = null

    async function askOne(host: string, signal: AbortSignal): Promise<T> {
      if (settled !== null) throw settled
      try {
        const answer = await answerOf(host, question, signal)
        const value = read(question, host, answer)
        if (answer.sentAt !== null) time.note(answer.sentAt)
        if (!signal.aborted) (value === null ? trials.noteNobody : trials.noteAnswer)(host)
        if (value !== null) return value
        deniers.push(host)
      } catch (error) {
        const failure = asBridgeError(error)
        failures.push({ host, error: failure })
        if (!signal.aborted && !NO_FAULT_OF_HOST.includes(failure.code)) trials.noteFailure(host, failure.message)
        if (trials.restLeftMs() > 0) settled = failure
        throw failure
      }
      throw new BridgeError('channel-not-found', host)
    }

    return firstAnswer({ candidates, ask: askOne, clock, hedgeAfterMs: isTrial ? HEDGE_AFTER_MS : null })
  }

  /** Throws where nobody can be asked right now. */
  function demandSomebodyToAsk({ route, needsToken = false }: Question<unknown>): void {
    if (needsToken && token() === null) throw new BridgeError('no-token', route)
    const restMs = trials.restLeftMs()
    if (restMs > 0) throw new BridgeError('parti-refused', `Parti asked to wait ${Math.ceil(restMs / 1000)} s more`)
    const remembered = rememberedHost()
    const isLacking =
      remembered === null ? hosts.every((host) => trials.lacks(host, route)) : trials.lacks(remembered, route)
    if (isLacking) throw new BridgeError('parti-lacks-route', route)
  }

  async function ask<T>(question: Question<T>): Promise<T | null> {
    demandSomebodyToAsk(question)
    await queue.turn(question.urgency)
    // An answer to somebody before us in the queue may have asked for rest.
    demandSomebodyToAsk(question)
    const failures: Failure[] = []
    const deniers: string[] = []
    try {
      return await race(question, failures, deniers)
    } catch {
      const remembered = rememberedHost()
      const isNobody = failures.length === 0 || deniers.some((host) => host === remembered)
      if (isNobody && deniers.length > 0) return null
      if (remembered !== null && trials.lacks(remembered, question.route)) {
        throw new BridgeError('parti-lacks-route', question.route)
      }
      const failure = worstOf(failures)
      const isOurs = failure.code === 'internal' || NO_FAULT_OF_HOST.includes(failure.code)
      if (!isOurs) trials.noteDefeat(failure.code === 'parti-unreadable')
      throw failure
    }
  }

  return { ask, trials, queue, time }
}

const asBridgeError = (error: unknown): BridgeError =>
  error instanceof BridgeError ? error : new BridgeError('internal', failureReason(error), { cause: error })
