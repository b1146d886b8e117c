import type { MirrorBatch } from './api.ts'

/** What a window sends to start a mirror; it chooses the number, so that it can listen before it asks. */
export interface MirrorStart {
  subscription: number
  /** Which of many, where the mirror is one of many. */
  of?: unknown
}

/** The channels that serve all mirrors. */
export const MIRROR_PUSH = 'mirror.push'
export const MIRROR_ACKNOWLEDGE = 'mirror.acknowledge'
export const MIRROR_STOP = 'mirror.stop'

/** A batch on its way to a window. */
export interface MirrorPush {
  subscription: number
  batch: MirrorBatch<unknown>
}
