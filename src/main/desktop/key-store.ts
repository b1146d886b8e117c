import { safeStorage } from 'electron'
import type { Vault } from '../settings/token-keeper.ts'

/** Electron 33 has only the synchronous half of what 45 recommends. */
const isAsync = 'encryptStringAsync' in safeStorage

/** The desktop's key store, through Electron. */
export const keyStore: Vault = {
  async whyUnsafe() {
    const isThere = isAsync ? await safeStorage.isAsyncEncryptionAvailable() : safeStorage.isEncryptionAvailable()
    if (!isThere) return 'this desktop has no key store'
    // There Electron would encrypt by a key that everybody knows.
    const isPlain = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
    return isPlain ? 'this desktop has no key store that Electron knows' : null
  },
  seal: async (text) => (isAsync ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)),
  unseal: async (sealed) =>
    isAsync ? (await safeStorage.decryptStringAsync(sealed)).result : safeStorage.decryptString(sealed),
}
