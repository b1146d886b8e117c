import type { ViewerSpan } from '#shared/model/viewer-span.ts'

/** A number of viewers of a show, as it came. */
export interface Reading extends Pick<ViewerSpan, 'userId' | 'count' | 'source'> {
  /** When its show was first seen live, ms since 1970: two shows have nothing to do with each other. */
  showSeenAt: number
  /** When it came, ms since 1970. */
  at: number
  /** When it came by the clock that never jumps, ms. */
  elapsed: number
}
