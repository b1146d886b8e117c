/** Every way a call over the bridge can fail; the words for each are in the catalogue. */
export type BridgeErrorCode =
  | 'forbidden'
  | 'invalid-arguments'
  | 'not-a-channel-link'
  | 'link-names-a-video'
  | 'channel-not-found'
  | 'already-followed'
  | 'nothing-to-restore'
  | 'nothing-to-import'
  | 'file-unreadable'
  | 'not-a-sound'
  | 'sound-too-big'
  | 'no-page-address'
  | 'no-browser'
  | 'parti-unreachable'
  | 'parti-refused'
  | 'parti-unreadable'
  | 'parti-lacks-route'
  | 'no-token'
  | 'token-refused'
  | 'not-a-token'
  | 'no-key-store'
  | 'not-a-host'
  | 'startup-failed'
  | 'not-a-backup'
  | 'newer-backup'
  | 'backup-gone'
  | 'nothing-to-undo'
  | 'no-file-manager'
  | 'too-many-notes'
  | 'not-possible-here'
  | 'storage-failed'
  | 'internal'

/** A failure as it crosses the bridge: data, because Electron carries only the message of a thrown error. */
export interface BridgeFailure {
  code: BridgeErrorCode
  /** What the failing part said, for a details line or a log; may be empty. */
  detail: string
}

/** What every call answers. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: BridgeFailure }

/** The thrown form of a failure, used on both sides of the bridge and by the services. */
export class BridgeError extends Error {
  readonly code: BridgeErrorCode

  constructor(code: BridgeErrorCode, detail = '', options?: ErrorOptions) {
    super(detail || code, options)
    this.name = 'BridgeError'
    this.code = code
  }
}
