import type { Follow } from '#shared/model/channel.ts'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Document } from '../../src/main/settings/document.ts'

/** A follow list's document without a disk, which can be told to be full. */
export interface MemoryDocument extends Document<SavedFollows> {
  isFull: boolean
  writes: number
}

export function memoryDocument(follows: readonly Follow[] = []): MemoryDocument {
  let value: SavedFollows = { follows, groups: [] }
  return {
    isFull: false,
    writes: 0,
    get value() {
      return value
    },
    replace(next) {
      if (this.isFull) throw new BridgeError('storage-failed')
      this.writes += 1
      value = next
    },
  }
}
