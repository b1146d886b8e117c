/** What alerts are given where nothing but the show itself is to decide whether it rings. */
export const LOUD = { pause: { isPaused: () => false }, mutes: { isMuted: () => false } }
