/** Something that happened at a moment of a graph. `at`, `to`: ms since 1970. */
export type ViewerMark =
  /** A show got another title or category. */
  | { kind: 'title'; at: number; title: string | null; category: string | null }
  /** `name` came with their viewers. */
  | { kind: 'raid-in'; at: number; name: string }
  /** The viewers were sent on to `name`. */
  | { kind: 'raid-out'; at: number; name: string }
  /** `from` sent viewers on to `to`, and nobody knows which of the two the channel is. */
  | { kind: 'raid'; at: number; from: string; to: string }
  | { kind: 'pin'; at: number; userName: string; text: string }
  /** A show was on and no number came: the app was off, the machine slept, or Parti was out of reach. */
  | { kind: 'gap'; at: number; to: number }
