import path from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { combinations, PLATFORMS, type Picture } from '../../scripts/tray-pictures/combinations.mjs'
import { compose, readDrawings } from '../../scripts/tray-pictures/compose.mjs'

const drawing = readDrawings(path.join(import.meta.dirname, '../../resources/tray'))

/** The pixels of a picture, four bytes each. */
const draw = (picture: Picture, px: number, template: boolean): Promise<Buffer> =>
  sharp(Buffer.from(compose(picture, { px, template, drawing })))
    .ensureAlpha()
    .raw()
    .toBuffer()

const named = (name: string): Picture => {
  const found = combinations().find((picture) => picture.name === name)
  if (found === undefined) throw new Error(`no picture ${name}`)
  return found
}

/** How much of two pictures' ink does not coincide, from 0 to 1, by alpha alone. */
function difference(a: Buffer, b: Buffer): number {
  const pixels = Array.from({ length: a.length / 4 }, (_, index) => index * 4 + 3)
  const sum = (value: (at: number) => number): number => pixels.reduce((total, at) => total + value(at), 0)
  return sum((at) => Math.abs((a[at] ?? 0) - (b[at] ?? 0))) / sum((at) => Math.max(a[at] ?? 0, b[at] ?? 0))
}

describe('at the smallest size, without any colour', () => {
  test.each([
    ['idle', 'live'],
    ['idle', 'unreachable'],
    ['live', 'paused'],
    ['live-3', 'paused-3'],
    ['unreachable', 'paused'],
    ['live-3', 'live-3-dot'],
    ['idle', 'idle-dot'],
    ['live-3', 'live-8'],
    ['live-9', 'live-9plus'],
  ])('%s and %s differ by their shape', async (a, b) => {
    const [first, second] = await Promise.all([draw(named(a), 16, true), draw(named(b), 16, true)])
    expect(difference(first, second)).toBeGreaterThan(0.06)
  })
})

test('what macOS colours by itself is black and nothing else', async () => {
  const pictures = await Promise.all(combinations().map((picture) => draw(picture, 18, true)))
  const colours = pictures.flatMap((pixels) => [...pixels].filter((byte, at) => at % 4 !== 3 && byte !== 0))
  expect(colours).toEqual([])
})

test('Windows has the sizes that its displays ask for', () => {
  const sizes = PLATFORMS.map(({ platform, size, factors }) => [platform, factors.map((factor) => size * factor)])
  expect(Object.fromEntries(sizes)).toEqual({ linux: [32, 64], win32: [16, 20, 24, 32], darwin: [18, 36] })
})
