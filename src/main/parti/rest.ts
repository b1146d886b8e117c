import type { StoreApi } from 'zustand/vanilla'
import { BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import type { RestStatus } from '#shared/model/status.ts'
import { decodeChannelInfo } from './decode-channel-info.ts'
import { decodeProfile } from './decode-profile.ts'
import { decodeUserId } from './decode-user-id.ts'
import { discriminatorOf } from './discriminator.ts'
import type { ChannelInfo } from './facts.ts'
import { failureReason } from './failure-reason.ts'
import { firstAnswer } from './first-answer.ts'
import { createHostTrials } from './host-trials.ts'
import { encodePathPart } from './path-part.ts'

const TIMEOUT_MS = 10_000
/** Before any host has answered, a silent one is not waited for longer than this. */
const HEDGE_AFTER_MS = 1500

interface PartiRestDeps {
  /** Base URLs in order of preference; at least one. */
  hosts: readonly string[]
  fetch: typeof globalThis.fetch
  clock: Clock
  /** How long one host may take for a whole answer; 10 s by default. */
  timeoutMs?: number
}

/**
 * Parti's REST side. Every question rejects with a BridgeError when no host answers it well: of a `parti-` code, or
 * `internal` where the fault is our own.
 */
export interface PartiRest {
  /** The user id of an account; null where Parti knows nobody of that name. */
  userIdOf(account: SocialAccount): Promise<number | null>
  /** Name and account of a user; null where Parti knows nobody of that number. */
  channel(userId: number): Promise<Channel | null>
  /** Whether a user is live, and with what; null where Parti knows nobody of that number. */
  channelInfo(userId: number): Promise<ChannelInfo | null>
  status: StoreApi<RestStatus>
}

interface Failure {
  host: string
  error: BridgeError
}

/** The most telling code of several: a fault of our own first, then a refusal, which shows more than silence does. */
function worstOf(failures: readonly Failure[]): BridgeError {
  const codes: BridgeErrorCode[] = ['internal', 'parti-refused', 'parti-unreadable']
  const code = codes.find((candidate) => failures.some(({ error }) => error.code === candidate)) ?? 'parti-unreachable'
  return new BridgeError(code, failures.map(({ host, error }) => `${host}: ${error.message}`).join('; '))
}

/**
 * A client that asks the hosts in order, first the one that told the last data. It only ever reads. Data from any host
 * settles a question. A wrong host may say "nobody" to everything, so that lets the rest be asked too, and counts only
 * if every host says so or the one that told the last data does.
 */
export function createPartiRest({ hosts, fetch, clock, timeoutMs = TIMEOUT_MS }: PartiRestDeps): PartiRest {
  const trials = createHostTrials(hosts, clock)
  const rememberedHost = (): string | null => trials.status.getState().host

  async function ask<T>(path: string, decode: (body: unknown) => T | null): Promise<T | null> {
    const failures: Failure[] = []
    const deniers: string[] = []

    async function askOne(host: string, signal: AbortSignal): Promise<T> {
      const value = await valueFrom(host, signal)
      if (value !== null) return value
      deniers.push(host)
      throw new BridgeError('channel-not-found', host)
    }

    async function valueFrom(host: string, signal: AbortSignal): Promise<T | null> {
      try {
        // Loaded with the first question: it brings Node's whole fetch along, and the first paint need not wait for that.
        const { askHost } = await import('./ask-host.ts')
        const judged = await askHost({ url: `${host}/parti_v2/profile/${path}`, fetch, timeoutMs, signal })
        const value = judged.kind === 'nobody' ? null : decode(judged.body)
        if (!signal.aborted) (value === null ? trials.noteNobody : trials.noteAnswer)(host)
        return value
      } catch (error) {
        const failure =
          error instanceof BridgeError ? error : new BridgeError('internal', failureReason(error), { cause: error })
        failures.push({ host, error: failure })
        if (!signal.aborted) trials.noteFailure(host, failure.message)
        throw failure
      }
    }

    const isNobody = (): boolean => failures.length === 0 || deniers.some((host) => host === rememberedHost())

    const hedgeAfterMs = rememberedHost() === null ? HEDGE_AFTER_MS : null
    try {
      return await firstAnswer({ candidates: trials.order(), ask: askOne, clock, hedgeAfterMs })
    } catch {
      if (isNobody()) return null
      const failure = worstOf(failures)
      if (failure.code !== 'internal') trials.noteDefeat(failure.code === 'parti-unreadable')
      throw failure
    }
  }

  return {
    async userIdOf(account) {
      const discriminator = discriminatorOf(account)
      const name = discriminator === null ? account.username : `${account.username}#${discriminator}`
      const parts = [account.platform, name].map(encodePathPart)
      if (parts.includes(null)) return null
      return ask(`get_user_by_social_media/${parts.join('/')}`, decodeUserId)
    },
    channel: (userId) => ask(`user_profile/${userId}`, (body) => decodeProfile(userId, body)),
    channelInfo: (userId) => ask(`get_livestream_channel_info/${userId}`, (body) => decodeChannelInfo(userId, body)),
    status: trials.status,
  }
}
