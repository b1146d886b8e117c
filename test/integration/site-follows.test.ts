import { expect, test, vi } from 'vitest'
import { createSiteImport } from '../../src/main/channels/site-follows.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import { DEFAULT_TOKEN, startPartiServer } from '../parti-server/server.ts'

const BALTHIER = 353_044
const DBR = 567_503

/** The import with a token, from a Parti of this machine that is asked in place of the real one. */
async function site({ token, follows }: { token: string | null; follows: number[] }) {
  const server = await startPartiServer({ scenario: 'guide' })
  const official = 'https://api.parti.com'
  const { user, status } = createPartiRest({
    hosts: [official],
    // Only a host that is Parti's own is shown a token.
    fetch: (input, init) => {
      const request = new Request(input, init)
      return fetch(new Request(request.url.replace(official, server.restUrl), request))
    },
    clock: systemClock,
    unknown: createUnknownLog({ clock: systemClock, redact: (text) => text }),
    token: () => token,
  })
  const begin = vi.fn<(texts: readonly string[]) => void>()
  const show = vi.fn<() => void>()
  const followed = new Map(
    follows.map((userId) => [userId, { channel: { userId, name: 'A', account: null }, followedAt: 0 }]),
  )
  const importFollows = createSiteImport({
    api: user,
    list: { find: (userId) => followed.get(userId) },
    lines: { begin },
    show,
  })
  return { importFollows, begin, show, status, close: server.close }
}

test('whom the user follows on the site is followed line by line, in sight, without those who are already', async () => {
  const { importFollows, begin, show, close } = await site({ token: DEFAULT_TOKEN, follows: [DBR] })
  expect(await importFollows()).toEqual({ fresh: 1, already: 1 })
  expect(begin).toHaveBeenCalledExactlyOnceWith([String(BALTHIER)])
  expect(show).toHaveBeenCalledOnce()
  await close()
})

test('where there is nobody new nothing begins', async () => {
  const { importFollows, begin, show, close } = await site({ token: DEFAULT_TOKEN, follows: [DBR, BALTHIER] })
  expect(await importFollows()).toEqual({ fresh: 0, already: 2 })
  expect(begin).not.toHaveBeenCalled()
  expect(show).not.toHaveBeenCalled()
  await close()
})

test.each([
  ['no token', null, 'no-token'],
  ['a token that Parti refuses', 'old', 'token-refused'],
])('with %s the user is told so', async (_what, token, code) => {
  const { importFollows, begin, status, close } = await site({ token, follows: [] })
  await expect(importFollows()).rejects.toMatchObject({ code })
  expect(begin).not.toHaveBeenCalled()
  expect(status.getState().state).not.toBe('unreachable')
  await close()
})
