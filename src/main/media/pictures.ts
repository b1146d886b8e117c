import type { Clock } from '#shared/clock.ts'
import { pictureKey } from '#shared/picture-key.ts'
import { fetchPicture, type Picture } from './fetch-picture.ts'
import { placesOf, type PictureHosts } from './picture-hosts.ts'
import type { PictureStore } from './picture-store.ts'
import { pictureType } from './picture-type.ts'
import { createTurns } from './turns.ts'

/** Requests that are on their way at the same time. */
const AT_ONCE = 3
/** What could not be had is not asked for again within this many ms, whatever the windows do. */
export const MISSING_MS = 2 * 60_000
/** Addresses that are remembered; the first to be told go. */
const MAX_ADDRESSES = 20_000

/** The pictures of people. */
export interface Pictures {
  /** Remembers the address of a picture that a window may come to ask for. Lacking: nothing to remember. */
  know(address: string | undefined): void
  /** The picture under this key; null where its address is not known, pictures are off, or it cannot be had. Never rejects. */
  find(key: string): Promise<Picture | null>
}

interface Dependencies {
  hosts: PictureHosts
  fetch: typeof globalThis.fetch
  store: PictureStore
  clock: Clock
  /** Whether the user wants pictures; nothing is fetched while not. */
  isOn(): boolean
  /** How long one host may take; see fetch-picture.ts. */
  timeoutMs?: number
}

/** Pictures that are fetched when they are first asked for, and kept. */
export function createPictures({ hosts, fetch, store, clock, isOn, timeoutMs }: Dependencies): Pictures {
  const addresses = new Map<string, string>()
  /** When a fetch failed, by key and `clock.elapsed()`. */
  const failedAt = new Map<string, number>()
  const underWay = new Map<string, Promise<Picture | null>>()
  const inTurn = createTurns(AT_ONCE)

  async function fetchFrom(places: readonly string[]): Promise<Picture | null> {
    for (const place of places) {
      const picture = await fetchPicture(fetch, place, timeoutMs).catch(() => null)
      if (picture !== null) return picture
    }
    return null
  }

  async function read(key: string): Promise<Picture | null> {
    const bytes = await store.read(key)
    const type = bytes === null ? null : pictureType(bytes)
    return bytes === null || type === null ? null : { type, bytes }
  }

  async function load(key: string, address: string): Promise<Picture | null> {
    const kept = await read(key)
    if (kept !== null) return kept
    const failed = failedAt.get(key)
    if (failed !== undefined && clock.elapsed() - failed < MISSING_MS) return null
    const places = placesOf(address, hosts)
    // Turned off while it waited: nothing is fetched any more.
    const picture = await inTurn(() => (isOn() ? fetchFrom(places) : Promise.resolve(null)))
    if (picture !== null) {
      failedAt.delete(key)
      await store.write(key, picture.bytes)
    } else if (isOn()) failedAt.set(key, clock.elapsed())
    return picture
  }

  return {
    know(address) {
      if (address === undefined || placesOf(address, hosts).length === 0) return
      addresses.set(pictureKey(address), address)
      const [oldest] = addresses.keys()
      if (addresses.size > MAX_ADDRESSES && oldest !== undefined) addresses.delete(oldest)
    },
    find(key) {
      const address = addresses.get(key)
      if (address === undefined || !isOn()) return Promise.resolve(null)
      const found = underWay.get(key) ?? load(key, address).finally(() => underWay.delete(key))
      underWay.set(key, found)
      return found
    },
  }
}
