import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { DBR } from './people.ts'
import { follow, row } from './follow-window.ts'
import { expect, test } from './fixtures.ts'
import { electronPath } from './electron-path.ts'
import { switchesFor, type RunningApp } from './running-app.ts'

test('follows survive a restart, and the window opens again where it was', async ({ start }) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 420, height: 560 }),
  )
  await app.close()

  const again = await start()
  await expect(row(await again.follows(), DBR.name)).toBeVisible()
  const bounds = await again.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toEqual({ x: 40, y: 60, width: 420, height: 560 })
})

test('a second start shows the first and ends', async ({ start, server, userData, desktop }) => {
  const app = await start({ switches: ['--hidden'] })
  await desktop.waitForTrayCount(1)
  expect(app.electron.windows()).toEqual([])

  const second = spawn(electronPath, switchesFor({ userData, server }), { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  await app.follows()
  expect(await desktop.trayItems()).toHaveLength(1)
})

test('closing the window leaves the app in the tray, and the tray brings it back', async ({ start, desktop }) => {
  const app = await start()
  const page = await app.follows()
  await desktop.waitForTrayCount(1)
  await page.close()
  expect(app.electron.windows()).toEqual([])
  await desktop.activateTray()
  await app.follows()
})

test('Quit in the tray menu ends the app', async ({ start, desktop }) => {
  const app = await start()
  await app.follows()
  await desktop.waitForTrayCount(1)
  const closed = app.electron.waitForEvent('close')
  await desktop.clickMenu(['Quit Afterparti'])
  await closed
  await desktop.waitForTrayCount(0)
})

test.describe('on a desktop without a tray', () => {
  test.use({ trayHost: false })

  test('a hidden start does not stay hidden', async ({ start }) => {
    const app = await start({ switches: ['--hidden'] })
    const page = await app.follows()
    await expect(page.getByText(/shows no tray/i)).toBeVisible()
  })

  test('closing keeps the window; a tray host that comes later gets the item, and then closing closes', async ({
    start,
    desktop,
  }) => {
    const app = await start()
    await app.follows()
    expect(await closeWindow(app)).toBe('kept')
    expect(app.electron.windows()).toHaveLength(1)

    await desktop.showTrayHost()
    await desktop.waitForTrayCount(1)
    expect(await closeWindow(app)).toBe('closed')
    await expect.poll(() => app.electron.windows()).toEqual([])
    await desktop.clickMenu(['Follows…'])
    await app.follows()
  })
})

test('a panel that comes back gets the item again', async ({ start, desktop }) => {
  const app = await start()
  await app.follows()
  await desktop.waitForTrayCount(1)
  await desktop.hideTrayHost()
  await desktop.showTrayHost()
  await desktop.waitForTrayCount(1)
})

test('a page that is loaded anew is told everything, and all that comes', async ({ start }) => {
  const page = await (await start()).follows()
  await page.reload()
  await follow(page, DBR)
  await page.reload()
  await expect(row(page, DBR.name)).toBeVisible()
})

test('a page that crashes is opened again with everything in it', async ({ start }) => {
  const app = await start()
  await follow(await app.follows(), DBR)
  const opened = app.electron.waitForEvent('window')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  const page = await opened
  await expect(row(page, DBR.name)).toBeVisible()
})

/** Closes the only window as the user does, and tells what came of it; `close` alone would not wait. */
const closeWindow = (app: RunningApp): Promise<'kept' | 'closed'> =>
  app.electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        // Asked again, it has closed by now.
        if (window === undefined) return resolve('closed')
        // The app's own listener came first, so it has decided by now.
        window.once('close', ({ defaultPrevented }) => {
          if (defaultPrevented) resolve('kept')
        })
        window.once('closed', () => resolve('closed'))
        window.close()
      }),
  )
