import { readFileSync } from 'node:fs'
import type { Api } from '#shared/bridge/api.ts'
import { contract } from '#shared/bridge/contract.ts'
import type { Page } from 'playwright'
import { expect, test } from './fixtures.ts'
import { follow } from './follow-window.ts'
import { DBR } from './people.ts'

/** The route that the simulated Parti counts what it does not know under. */
const NO_ROUTE = 'unknown'

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
  const target = `${server.restUrl}/parti_v2/probe`
  const before = await server.control.stats()
  expect(
    await page.evaluate(
      (address) =>
        fetch(address).then(
          () => 'reached',
          () => 'refused',
        ),
      target,
    ),
  ).toBe('refused')
  expect(await page.evaluate((address) => window.open(address) === null, target)).toBe(true)
  await page.evaluate((address) => {
    window.location.href = address
  }, target)
  expect(await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state)).toBe(
    'denied',
  )
  // What main asks Parti now comes after all of these. (Playwright's own deeds would wait for the navigation's end.)
  await page.evaluate((text) => (window as unknown as { afterparti: Api }).afterparti.follows.add({ text }), DBR.link)
  // The page that stayed goes on showing what is true.
  await expect
    .poll(() => page.evaluate(() => document.querySelector('[aria-label="Channels you follow"]')?.textContent))
    .toContain(DBR.name)
  expect(page.url()).toBe(url)
  expect(app.electron.windows()).toHaveLength(1)
  const after = await server.control.stats()
  expect(after.requests[NO_ROUTE] ?? 0).toBe(before.requests[NO_ROUTE] ?? 0)
})

test('the policy is the strict one, and nothing in the page breaks it', async ({ start }) => {
  const app = await start()
  const page = await collectViolations(await app.follows())
  await app.follows()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menu').waitFor()
  expect(await violations(page)).toEqual([])

  await page.evaluate(async () => {
    const image = new Image()
    image.src = 'https://parti.com/picture.png'
    await new Promise((done) => {
      image.addEventListener('error', done)
    })
  })
  await expect.poll(() => violations(page)).toEqual(['img-src'])
})

test('Parti is only ever read', async ({ start, server }) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  await server.control.waitForSubscription('NewChannelLiveNotify')
  const { methods } = await server.control.stats()
  expect(Object.keys(methods)).toEqual(['GET'])
})

type Witness = typeof globalThis & { violations: string[] }

/** Loads the page anew, this time with a listener that is there before anything of its own. */
async function collectViolations(page: Page): Promise<Page> {
  await page.addInitScript(() => {
    const witness = globalThis as Witness
    witness.violations = []
    document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      witness.violations.push(violatedDirective),
    )
  })
  await page.reload()
  return page
}

const violations = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as Witness).violations)
