import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'
import { pictureOf } from './picture.ts'

const words = viewerStrings.picture

/** Writes the graph as a picture where the user wants it; tells where that is, or why not. */
export async function savePicture(channels: readonly Channel[]): Promise<void> {
  try {
    const png = await pictureOf(channels)
    const name = channels.map((channel) => channel.name).join(' ')
    const { path } = await ask(window.afterparti.viewers.exportPng({ png, name }))
    if (path !== null) void showToast({ text: words.done(path) })
  } catch (error) {
    tellFailure(error)
  }
}

/** Copies the graph as a picture; tells whether that worked. */
export async function copyPicture(channels: readonly Channel[]): Promise<void> {
  try {
    await ask(window.afterparti.viewers.copyPng({ png: await pictureOf(channels) }))
    void showToast({ text: words.copied })
  } catch (error) {
    tellFailure(error)
  }
}
