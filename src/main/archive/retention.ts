import type { ChatLimits } from '#shared/model/archived-chat.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { ChatArchive } from './chat-archive.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MB = 1_000_000

const AGES: Record<Settings['chatKeepFor'], number | null> = {
  forever: null,
  year: 365 * DAY,
  'days-90': 90 * DAY,
  'days-30': 30 * DAY,
  'days-7': 7 * DAY,
}
const SIZES: Record<Settings['chatKeepMost'], number | null> = {
  'no-limit': null,
  'gb-1': 1000 * MB,
  'mb-500': 500 * MB,
  'mb-200': 200 * MB,
}

/** How much chat is kept by these settings. */
export const limitsOf = ({
  chatKeepFor,
  chatKeepMost,
}: Pick<Settings, 'chatKeepFor' | 'chatKeepMost'>): ChatLimits => ({
  maxAgeMs: AGES[chatKeepFor],
  maxBytes: SIZES[chatKeepMost],
  perRoom: [],
})

/** Takes away chat that is beyond the limits. */
export interface Retention {
  /** The limits changed. What is beyond them goes a minute later: what is gone is gone, and a hand may slip. */
  changed(): void
  stop(): void
}

interface Dependencies {
  chat: Pick<ChatArchive, 'trim'>
  limits(): ChatLimits
  clock: Clock
}

/** Trims a minute from now, once a day from then on, and a minute after each change; never twice at once. */
export function startRetention({ chat, limits, clock }: Dependencies): Retention {
  let isTrimming = false
  let cancel: Cancel

  async function trim(): Promise<void> {
    if (isTrimming) return soon()
    cancel = clock.after(DAY, () => void trim())
    const now = limits()
    if (now.maxAgeMs === null && now.maxBytes === null) return
    isTrimming = true
    // An archive that is out of order has been told of; tomorrow is another day.
    await chat.trim(now, clock.now()).catch(() => undefined)
    isTrimming = false
  }
  function soon(): void {
    cancel = clock.after(MINUTE, () => void trim())
  }
  soon()
  return {
    changed() {
      cancel()
      soon()
    },
    stop: () => cancel(),
  }
}
