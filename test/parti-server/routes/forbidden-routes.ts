import { plainText } from '../reply.ts'
import type { Route } from './route.ts'

/**
 * What a follower's app must never ask for: a heartbeat would count as a viewer, and nobody asked it to speak. They only
 * exist to be counted.
 */
export const FORBIDDEN_ROUTES: readonly Route[] = ['profile/livestream/heartbeat', 'profile/livestream/chat'].map(
  (pattern) => ({ pattern, answer: () => plainText(405, 'Method Not Allowed') }),
)
