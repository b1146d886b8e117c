import { beforeEach, describe, expect, it } from 'vitest'
import { createTokenKeeper, type Vault } from '../../src/main/settings/token-keeper.ts'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjo3fQ.c2lnbmF0dXJl'

const turn = (text: string) => text.split('').toReversed().join('')

/** Stands for the desktop's key store, which no test machine has: it reverses the text, and can be out of order. */
function fakeVault(): Vault & { unsafe: string | null; broken: boolean } {
  const vault = {
    unsafe: null as string | null,
    broken: false,
    whyUnsafe: () => Promise.resolve(vault.unsafe),
    seal: async (text: string) => {
      if (vault.broken) throw new Error('locked')
      return Buffer.from(turn(text))
    },
    unseal: async (sealed: Buffer) => {
      if (vault.broken) throw new Error('locked')
      return turn(sealed.toString())
    },
  }
  return vault
}

/** A file in memory, which can be full. */
function fakeFile() {
  const file = {
    path: '/nowhere/token.json',
    content: undefined as unknown,
    full: false,
    read: () => file.content,
    write(value: unknown) {
      if (file.full) throw new Error('ENOSPC')
      file.content = structuredClone(value)
    },
  }
  return file
}

let vault: ReturnType<typeof fakeVault>
let file: ReturnType<typeof fakeFile>
beforeEach(() => {
  vault = fakeVault()
  file = fakeFile()
})

describe('a token', () => {
  it.each([TOKEN, `  ${TOKEN}\n`, `Bearer ${TOKEN}`, `Authorization: bearer ${TOKEN}`])(
    'pasted as %j is kept and read again by the next run',
    async (text) => {
      const keeper = createTokenKeeper(vault, file)
      await keeper.keep(text)
      expect([keeper.token(), keeper.status.getState()]).toEqual([TOKEN, { state: 'kept' }])

      const next = createTokenKeeper(vault, file)
      expect(next.token()).toBeNull()
      await next.load()
      expect([next.token(), next.status.getState()]).toEqual([TOKEN, { state: 'kept' }])
    },
  )

  it('is never on disk as it reads', async () => {
    await createTokenKeeper(vault, file).keep(TOKEN)
    expect(JSON.stringify(file.content)).not.toContain(TOKEN)
  })

  it.each(['', 'hunter2', 'two words that are long enough', `${TOKEN}\r\nX-Evil: 1`, 'ü'.repeat(40), 'x'.repeat(9000)])(
    'is not %j',
    async (text) => {
      const keeper = createTokenKeeper(vault, file)
      await expect(keeper.keep(text)).rejects.toMatchObject({ code: 'not-a-token', message: 'not-a-token' })
      expect([keeper.token(), file.content]).toEqual([null, undefined])
    },
  )

  it('is not kept where it would not be safe', async () => {
    vault.unsafe = 'no key store'
    const keeper = createTokenKeeper(vault, file)
    await expect(keeper.keep(TOKEN)).rejects.toMatchObject({ code: 'no-key-store', message: 'no key store' })
    vault.unsafe = null
    vault.broken = true
    await expect(keeper.keep(TOKEN)).rejects.toMatchObject({ code: 'no-key-store', message: 'locked' })
    expect([keeper.token(), file.content]).toEqual([null, undefined])
  })

  it('that cannot be read just now stays on disk', async () => {
    await createTokenKeeper(vault, file).keep(TOKEN)
    vault.broken = true
    const keeper = createTokenKeeper(vault, file)
    await keeper.load()
    expect([keeper.token(), keeper.status.getState()]).toEqual([null, { state: 'unreadable', reason: 'locked' }])
    vault.broken = false
    await keeper.load()
    expect(keeper.token()).toBe(TOKEN)
  })

  it.each([undefined, {}, { sealed: 7 }, 'text', null])('is not in a file with %j', async (content) => {
    file.content = content
    const keeper = createTokenKeeper(vault, file)
    await keeper.load()
    expect([keeper.token(), keeper.status.getState()]).toEqual([null, { state: 'none' }])
  })

  it('is forgotten here and on disk, or not at all', async () => {
    const keeper = createTokenKeeper(vault, file)
    await keeper.keep(TOKEN)
    file.full = true
    expect(() => keeper.forget()).toThrow(expect.objectContaining({ code: 'storage-failed' }))
    expect(keeper.token()).toBe(TOKEN)
    file.full = false
    keeper.forget()
    expect([keeper.token(), keeper.status.getState()]).toEqual([null, { state: 'none' }])
    await keeper.load()
    expect(keeper.token()).toBeNull()
  })
})
