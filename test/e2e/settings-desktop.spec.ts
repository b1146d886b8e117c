import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { answerOpenDialog, answerSaveDialog } from './dialogs.ts'
import { expect, test } from './fixtures.ts'
import { follow, row } from './follow-window.ts'
import { BALTHIER, DBR } from './people.ts'
import { entry, openSettings, showPage } from './settings-window.ts'

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLW9mLWEtdG9rZW4'

test.describe('starting with the system', () => {
  let home: string
  let before: string | undefined

  test.beforeEach(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'afterparti-xdg-'))
    before = process.env['XDG_CONFIG_HOME']
    process.env['XDG_CONFIG_HOME'] = home
  })
  test.afterEach(async () => {
    if (before === undefined) delete process.env['XDG_CONFIG_HOME']
    else process.env['XDG_CONFIG_HOME'] = before
    await rm(home, { recursive: true, force: true })
  })

  test('is a file of the desktop: written, hidden or not, removed, and believed whoever changes it', async ({
    start,
    userData,
  }) => {
    const file = path.join(home, 'autostart/afterparti.desktop')
    const exec = (): string | undefined => /^Exec=(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1]
    const app = await start()
    const page = await openSettings(app)
    const control = page.getByRole('switch', { name: 'Start with the system' })
    await expect(control).not.toBeChecked()
    await control.press('Space')
    await expect(control).toBeChecked()
    await expect(entry(page, 'Start with the system')).toContainText(file)
    const program = await app.electron.evaluate(() => process.execPath)
    expect(exec()).toContain(program)
    expect(exec()).toMatch(new RegExp(`--user-data-dir=${userData} --hidden$`))

    await page.getByRole('switch', { name: 'Start hidden' }).press('Space')
    await expect.poll(exec).toMatch(new RegExp(`--user-data-dir=${userData}$`))

    // Somebody else removes it; whoever comes back to the window sees that.
    rmSync(file)
    const follows = await app.electron.browserWindow(await app.follows())
    await follows.evaluate((window) => window.focus())
    const settings = await app.electron.browserWindow(page)
    await settings.evaluate((window) => window.focus())
    await expect(control).not.toBeChecked()

    await control.press('Space')
    await expect(control).toBeChecked()
    await control.press('Space')
    await expect(control).not.toBeChecked()
    expect(existsSync(file)).toBe(false)
  })

  test('is told of in the language that is spoken', async ({ start }) => {
    const page = await openSettings(await start())
    await page.getByRole('switch', { name: 'Start with the system' }).press('Space')
    await expect(page.getByRole('switch', { name: 'Start with the system' })).toBeChecked()
    const file = path.join(home, 'autostart/afterparti.desktop')
    expect(readFileSync(file, 'utf8')).toMatch('\nComment=Tells you who is live on Parti\n')
    await page.getByRole('radiogroup', { name: 'Language' }).getByText('Deutsch').click()
    await expect.poll(() => readFileSync(file, 'utf8')).toMatch('\nComment=Sagt dir, wer auf Parti live ist\n')
  })
})

test('without a key store a token is refused, stays in the clipboard, and is nowhere else', async ({
  start,
  userData,
}) => {
  const app = await start()
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), `Bearer ${TOKEN}`)
  const page = await openSettings(app)
  await showPage(page, 'Network')
  const token = entry(page, 'Token of your Parti account')
  await expect(token).toContainText('No token is kept.')
  await expect(token.getByRole('button', { name: 'Forget' })).toBeDisabled()
  await expect(token.getByRole('button', { name: 'Import whom you follow on Parti' })).toBeDisabled()
  await token.getByRole('button', { name: 'Take the token from the clipboard' }).click()
  await expect(token.getByText('This desktop has no key store')).toBeVisible()
  await expect(token).toContainText('No token is kept.')
  expect(existsSync(path.join(userData, 'token.json'))).toBe(false)
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(`Bearer ${TOKEN}`)
  expect(await page.content()).not.toContain(TOKEN)

  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('hello'))
  await token.getByRole('button', { name: 'Take the token from the clipboard' }).click()
  await expect(token.getByText('This is no token')).toBeVisible()
})

test('with a key store a token is kept, the clipboard emptied, and the token forgotten again', async ({
  start,
  userData,
}) => {
  const app = await start()
  await app.electron.evaluate(({ safeStorage, clipboard }, text) => {
    const turned = {
      encryptString: (plain: string) => Buffer.from(Buffer.from(plain).toReversed()),
      decryptString: (sealed: Buffer) => Buffer.from(sealed.toReversed()).toString(),
    }
    // Newer Electrons have promises of the same.
    Object.assign(safeStorage, {
      isEncryptionAvailable: () => true,
      isAsyncEncryptionAvailable: () => Promise.resolve(true),
      getSelectedStorageBackend: () => 'gnome_libsecret',
      ...turned,
      encryptStringAsync: (plain: string) => Promise.resolve(turned.encryptString(plain)),
      decryptStringAsync: (sealed: Buffer) => Promise.resolve({ result: turned.decryptString(sealed) }),
    })
    void clipboard.writeText(text)
  }, TOKEN)
  const page = await openSettings(app)
  await showPage(page, 'Network')
  const token = entry(page, 'Token of your Parti account')
  await token.getByRole('button', { name: 'Take the token from the clipboard' }).click()
  await expect(token).toContainText('The token is kept now, and the clipboard was emptied.')
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
  const file = readFileSync(path.join(userData, 'token.json'), 'utf8')
  expect(file).not.toContain(TOKEN)
  expect(file).toContain('"sealed"')
  expect(await page.content()).not.toContain(TOKEN)
  await token.getByRole('button', { name: 'Forget' }).click()
  await expect(token).toContainText('No token is kept.')
  expect(JSON.parse(readFileSync(path.join(userData, 'token.json'), 'utf8'))).toMatchObject({ sealed: null })
})

test('a backup goes round: written, looked at, restored, undone', async ({ startFollowing, userData }) => {
  const { app, page: follows } = await startFollowing(DBR)
  const page = await openSettings(app)
  await showPage(page, 'Data')
  const file = path.join(userData, 'my backup.json')
  await answerSaveDialog(app, file)
  await page.getByRole('button', { name: 'Back up…' }).click()
  await expect(page.getByText(`The backup was written to ${file}`)).toBeVisible()
  const backup = JSON.parse(readFileSync(file, 'utf8')) as { documents: object }
  expect(Object.keys(backup.documents)).toEqual(['follows', 'settings', 'alert-rules', 'chat-rules', 'windows'])

  // What changes in the meantime.
  await follow(follows, BALTHIER)
  await row(follows, DBR.name).focus()
  await follows.keyboard.press('Delete')
  await expect(row(follows, DBR.name)).toHaveCount(0)
  await showPage(page, 'Appearance')
  await page.getByText('Plum', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-accent', 'plum')

  await showPage(page, 'Data')
  await answerOpenDialog(app, file)
  await page.getByRole('button', { name: 'Choose a file…' }).click()
  const preview = page.getByRole('region', { name: 'Restore my backup.json?' })
  await expect(preview).toBeFocused()
  await expect(preview.getByRole('listitem').nth(0)).toHaveText('Follow list: 1 follow added, 1 removed')
  await expect(preview.getByRole('listitem').nth(1)).toHaveText('Settings: 1 setting changed')
  await expect(row(follows, BALTHIER.name)).toBeVisible()

  await preview.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(row(follows, DBR.name)).toBeVisible()
  await expect(row(follows, BALTHIER.name)).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-accent', 'indigo')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row(follows, BALTHIER.name)).toBeVisible()
  await expect(row(follows, DBR.name)).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-accent', 'plum')
  await expect(page.getByRole('button', { name: /Look at the backup All, before a restore/ })).toBeVisible()
})

test('a file that is no backup is told as such, and a change of mind changes nothing', async ({ start, userData }) => {
  const app = await start()
  const page = await openSettings(app)
  await showPage(page, 'Data')
  const restore = entry(page, 'Restore from a file')
  await answerOpenDialog(app, path.join(import.meta.dirname, '../../package.json'))
  await restore.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(restore.getByText('This file is no backup of Afterparti')).toBeVisible()
  await answerOpenDialog(app, path.join(userData, 'nowhere.json'))
  await restore.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(restore.getByText('This backup is not there any more')).toBeVisible()
  await answerOpenDialog(app, null)
  await restore.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(restore.getByText('This backup is not there any more')).toHaveCount(0)
  await expect(restore.getByRole('region')).toHaveCount(0)
})
