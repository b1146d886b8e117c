import { createStore, type StoreApi } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { TokenStatus } from '#shared/model/token-status.ts'
import { reasonOf } from '../reason-of.ts'
import type { DocumentFile } from './document-file.ts'
import { readToken } from './read-token.ts'

/** Encrypts by a key that the desktop keeps for this user. */
export interface Vault {
  /** Why nothing would be safe in it; null where it is. */
  whyUnsafe(): Promise<string | null>
  /** The text, encrypted. Rejects where that fails. */
  seal(text: string): Promise<Buffer>
  /** What was sealed. Rejects where that fails. */
  unseal(sealed: Buffer): Promise<string>
}

/** Keeps the token of the user's Parti account: in memory, and encrypted on disk. */
export interface TokenKeeper {
  status: StoreApi<TokenStatus>
  /** Null where there is none, or it has not been read. */
  token(): string | null
  /** Reads what was kept. Never rejects: what cannot be read is told by the status and stays where it is. */
  load(): Promise<void>
  /** Keeps the token in this text. Rejects with `not-a-token`, `no-key-store` or `storage-failed`, with nothing changed. */
  keep(text: string): Promise<void>
  /** Forgets it here and on disk. Throws `storage-failed` with nothing changed. */
  forget(): void
}

/** A keeper that has read nothing yet. The file has no backups: a copy of a secret is one more to lose. */
export function createTokenKeeper(vault: Vault, file: DocumentFile): TokenKeeper {
  const status = createStore<TokenStatus>(() => ({ state: 'none' }))
  let token: string | null = null

  function write(sealed: string | null): void {
    try {
      file.write({ schemaVersion: 1, sealed })
    } catch (error) {
      throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
    }
  }
  async function unsealed(): Promise<string | null> {
    const content = file.read()
    const sealed: unknown =
      typeof content === 'object' && content !== null && 'sealed' in content ? content.sealed : null
    return typeof sealed === 'string' ? readToken(await vault.unseal(Buffer.from(sealed, 'base64'))) : null
  }

  return {
    status,
    token: () => token,
    async load() {
      try {
        token = await unsealed()
        status.setState(token === null ? { state: 'none' } : { state: 'kept' }, true)
      } catch (error) {
        status.setState({ state: 'unreadable', reason: reasonOf(error) }, true)
      }
    },
    async keep(text) {
      const read = readToken(text)
      const unsafe = await vault.whyUnsafe()
      if (unsafe !== null) throw new BridgeError('no-key-store', unsafe)
      const sealed = await vault.seal(read).catch((error: unknown) => {
        throw new BridgeError('no-key-store', reasonOf(error), { cause: error })
      })
      write(sealed.toString('base64'))
      token = read
      status.setState({ state: 'kept' }, true)
    },
    forget() {
      write(null)
      token = null
      status.setState({ state: 'none' }, true)
    },
  }
}
