import { decodeUserId } from './decode-user-id.ts'

/** What stands under `key`, or the value itself where it has no such key. */
const under = (key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : value

/**
 * The user id in an answer of `user_id_from_name`, `{"user_id": 5}` (measured by others), also told bare (guess); null
 * for nobody. Throws `parti-unreadable`.
 */
export const decodeUserIdFromName = (body: unknown): number | null => decodeUserId(under('user_id', body))

/**
 * The user id in an answer of `bootstrap_by_user_name`, `{"user": {"user_id": 5}}` (measured by others); null for
 * nobody. Throws `parti-unreadable`.
 */
export const decodeBootstrap = (body: unknown): number | null => decodeUserIdFromName(under('user', body))
