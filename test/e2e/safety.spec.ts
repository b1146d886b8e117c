import { readFileSync } from 'node:fs'
import { contract } from '#shared/bridge/contract.ts'
import { expect, test } from './fixtures.ts'

test('the page runs in the sandbox, with nothing of Node and only the contract', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    // Known to Electron, missing in its typings.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
      getOSProcessId(): number
    }
    return { ...contents.getLastWebPreferences(), pid: contents.getOSProcessId() }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  const isSandboxed = process.env['AFTERPARTI_NO_SANDBOX'] !== '1'
  if (isSandboxed) expect(readFileSync(`/proc/${preferences.pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)

  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([])
  const exposed = await page.evaluate(() =>
    Object.fromEntries(
      Object.entries((window as unknown as { afterparti: object }).afterparti).map(([group, entries]) => [
        group,
        Object.keys(entries as object),
      ]),
    ),
  )
  const promised = Object.entries(contract).map(([group, entries]) => [group, Object.keys(entries)])
  expect(exposed).toEqual(Object.fromEntries(promised))
})

test('the page can neither reach the network, leave, open windows nor ask for permissions', async ({
  start,
  server,
}) => {
  const app = await start()
  const page = await app.follows()
  const url = page.url()
  const before = await server.control.stats()
  expect(
    await page.evaluate(
      (target) =>
        fetch(target).then(
          () => 'reached',
          () => 'refused',
        ),
      server.restUrl,
    ),
  ).toBe('refused')
  expect(await page.evaluate((target) => window.open(target) === null, server.restUrl)).toBe(true)
  await page.evaluate((target) => {
    window.location.href = target
  }, server.restUrl)
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  )
  expect(page.url()).toBe(url)
  expect(app.electron.windows()).toHaveLength(1)
  const after = await server.control.stats()
  expect(after.requests['GET /']).toBe(before.requests['GET /'])
})

test('the policy is the strict one, and nothing in the page breaks it', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  const policy = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective))
    const image = new Image()
    image.src = 'https://parti.com/picture.png'
    await new Promise((done) => {
      image.addEventListener('error', done)
    })
    return violations
  })
  expect(policy).toEqual(['img-src'])
  expect(app.output()).not.toMatch(/Refused to|Content Security Policy/)
})

test('Parti is only ever read', async ({ start, server }) => {
  const app = await start()
  await app.follows()
  await server.control.waitForSubscription('NewChannelLiveNotify')
  const { methods } = await server.control.stats()
  expect(Object.keys(methods).filter((method) => method !== 'GET')).toEqual([])
})
