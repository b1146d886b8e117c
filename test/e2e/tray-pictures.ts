import path from 'node:path'
import sharp from 'sharp'
import type { TrayItem } from './desktop/tray-item.ts'

const PICTURES = path.join(import.meta.dirname, '../../out/pictures/tray/linux')

/** Tells whether a tray item shows the built picture of this name, by its pixels. */
export async function shows(name: string): Promise<(item: TrayItem) => boolean> {
  const rgba = await sharp(path.join(PICTURES, `${name}.png`))
    .ensureAlpha()
    .raw()
    .toBuffer()
  const wanted = premultiplied(rgba, { red: 0, alpha: 3 })
  return ({ icon }) => icon.some(({ argb }) => premultiplied(argb, { red: 1, alpha: 0 }).equals(wanted))
}

/**
 * Each pixel as alpha and the colours times alpha. Chromium keeps pictures like that and divides again for the bus,
 * which rounds; only in this form do its pixels equal those of the file.
 */
function premultiplied(pixels: Buffer, { red, alpha }: { red: number; alpha: number }): Buffer {
  return Buffer.from(
    Array.from({ length: pixels.length / 4 }, (_, index) => {
      const at = index * 4
      const opacity = pixels.readUInt8(at + alpha)
      const colours = [...pixels.subarray(at + red, at + red + 3)]
      return [opacity, ...colours.map((colour) => Math.round((colour * opacity) / 255))]
    }).flat(),
  )
}
