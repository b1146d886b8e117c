import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import sharp from 'sharp'
import { startFakeDesktop } from '../e2e/desktop/fake-desktop.ts'
import { startApp, type RunningApp } from '../e2e/running-app.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { seedFollows } from '../seed-follows.ts'
import type { Scene } from './scene.ts'
import { SCENES } from './scenes.ts'
import { chooseLanguage, isSpoken, makeNarrowest, OTHER_LANGUAGES } from './spoken.ts'

const TRAY_PICTURES = path.join(import.meta.dirname, '../../out/pictures/tray', process.platform)

/**
 * Takes a picture of every scene whose name holds `only`, in both themes, of some in every language, and of every tray
 * picture; throws if one has a single colour.
 */
export async function takeShots(directory: string, only: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  for (const scene of SCENES.filter(({ name }) => name.includes(only))) await shoot(scene, directory)
  await cp(TRAY_PICTURES, path.join(directory, 'tray'), { recursive: true })
  const pictures = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.png'))
  for (const picture of pictures) await demandColours(path.join(directory, picture))
  console.log(`${pictures.length} pictures in ${directory}`)
}

async function shoot(scene: Scene, directory: string): Promise<void> {
  const desktop = await startFakeDesktop({
    trayHost: scene.withoutTray !== true,
    notifications: scene.withoutPopups !== true,
  })
  const server = await startPartiServer({ scenario: scene.scenario, ...(scene.dialect && { dialect: scene.dialect }) })
  const userData = await mkdtemp(path.join(os.tmpdir(), 'afterparti-shots-'))
  seedFollows(userData, scene.follows(server.people))
  await scene.prepare?.(server, userData)
  const app = await startApp({ userData, server, ...(scene.project && { project: scene.project() }) })
  try {
    const follows = await app.follows()
    const page = (await scene.open?.(app)) ?? follows
    await scene.reach(page)
    // The pointer of an X server begins in the middle, over some row.
    await page.mouse.move(0, 0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await take(app, page, path.join(directory, `${scene.name}-${colorScheme}.png`))
    }
    if (isSpoken(scene)) await shootSpoken(app, page, path.join(directory, scene.name))
    console.log(scene.name)
  } finally {
    await app.close()
    await server.close()
    desktop.stop()
    await rm(userData, { recursive: true, force: true })
  }
}

/** The same state at its narrowest, in each of the other languages. */
async function shootSpoken(app: RunningApp, page: Page, file: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await makeNarrowest(app, page)
  for (const language of OTHER_LANGUAGES) {
    await chooseLanguage(page, language)
    await take(app, page, `${file}-${language}.png`)
  }
}

/** Of a window that is zoomed Playwright takes a corner only. */
async function take(app: RunningApp, page: Page, file: string): Promise<void> {
  const isZoomed = await page.evaluate(() => devicePixelRatio !== 1)
  if (!isZoomed) return void (await page.screenshot({ path: file, animations: 'disabled' }))
  const handle = await app.electron.browserWindow(page)
  const picture = await handle.evaluate(async ({ webContents }) => (await webContents.capturePage()).toDataURL())
  await writeFile(file, Buffer.from(picture.split(',')[1] ?? '', 'base64'))
}

async function demandColours(file: string): Promise<void> {
  const { channels } = await sharp(file).stats()
  if (channels.every(({ stdev }) => stdev === 0)) throw new Error(`${file} has one colour only`)
}
