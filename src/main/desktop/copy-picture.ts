import { clipboard, ClipboardItem, nativeImage } from 'electron'
import { BridgeError } from '#shared/bridge/errors.ts'

/** Before Electron 44 pictures went another way. */
interface OldClipboard {
  writeImage?(image: Electron.NativeImage): void
}

/** Puts a PNG on the desktop's clipboard. Throws `invalid-arguments` for what cannot be shown as one. */
export async function copyPicture(png: Uint8Array): Promise<void> {
  const bytes = Buffer.from(png)
  const image = nativeImage.createFromBuffer(bytes)
  if (image.isEmpty()) throw new BridgeError('invalid-arguments', 'no picture')
  const old = clipboard as unknown as OldClipboard
  if (old.writeImage !== undefined) return old.writeImage(image)
  await clipboard.write([new ClipboardItem({ 'image/png': new Blob([bytes]) })])
}
