// Renders the tray pictures and the app icon from resources/ into out/pictures/. Run by the build; `--force` redraws all.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { combinations, PLATFORMS } from './tray-pictures/combinations.mjs'
import { compose, readDrawings } from './tray-pictures/compose.mjs'
import { isFresh } from './tray-pictures/freshness.mjs'

const root = path.resolve(import.meta.dirname, '..')
const target = path.join(root, 'out/pictures')
const iconSource = path.join(root, 'resources/app-icon.svg')
const drawings = path.join(root, 'resources/tray')
const sources = [drawings, iconSource, path.join(root, 'scripts/tray-pictures'), import.meta.filename]

const drawing = readDrawings(drawings)

const trayPictures = PLATFORMS.flatMap(({ platform, size, factors, template }) =>
  factors.flatMap((factor) =>
    combinations().map((picture) => ({
      file: path.join(target, 'tray', platform, `${picture.name}${factor === 1 ? '' : `@${factor}x`}.png`),
      svg: () => compose(picture, { px: size * factor, template, drawing }),
    })),
  ),
)

const appIcons = [256, 512].map((px) => ({ file: path.join(target, `app-icon-${px}.png`), px }))

const toPng = (/** @type {import('sharp').Sharp} */ image) =>
  image.png({ compressionLevel: 9, adaptiveFiltering: false }).toBuffer()

/** All of `out/pictures`. */
const render = () =>
  Promise.all([
    ...trayPictures.map(async ({ file, svg }) => ({ file, bytes: await toPng(sharp(Buffer.from(svg()))) })),
    ...appIcons.map(async ({ file, px }) => ({
      file,
      bytes: await toPng(sharp(iconSource, { density: 144 }).resize(px, px)),
    })),
  ])

const outputs = [...trayPictures, ...appIcons].map(({ file }) => file)
if (!process.argv.includes('--force') && isFresh(sources, outputs)) {
  console.log('pictures: up to date')
} else {
  const began = performance.now()
  const files = await render()
  rmSync(target, { recursive: true, force: true })
  for (const { file, bytes } of files) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  console.log(`pictures: drew ${files.length} in ${Math.round(performance.now() - began)} ms`)
}
