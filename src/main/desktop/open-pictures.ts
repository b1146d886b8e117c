import { app } from 'electron'
import path from 'node:path'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { Follow } from '#shared/model/channel.ts'
import type { Settings } from '#shared/model/settings.ts'
import { PARTI_PICTURE_HOSTS, pictureHostsOn, type PictureHosts } from '../media/picture-hosts.ts'
import { createPictureStore } from '../media/picture-store.ts'
import { createPictures, type Pictures } from '../media/pictures.ts'
import { DEFAULT_HOSTS } from '../parti/hosts.ts'
import { createProxiedFetch } from '../parti/proxied-fetch.ts'

const MAX_BYTES = 32 * 1024 * 1024

interface Options {
  /** The REST hosts that the app was started with. */
  restHosts: readonly string[]
  /** The folder of the user's data. */
  data: string
  clock: Clock
  settings: StoreApi<Settings>
  follows: StoreApi<readonly Follow[]>
}

/** The pictures of people, fetched the way the system's settings say, and kept in the user's data folder. */
export function openPictures({ restHosts, data, clock, settings, follows }: Options): Pictures {
  const pictures = createPictures({
    hosts: hostsBeside(restHosts),
    fetch: createProxiedFetch((url) => app.resolveProxy(url)),
    store: createPictureStore(path.join(data, 'pictures'), MAX_BYTES),
    clock,
    isOn: () => settings.getState().showPictures,
  })
  const know = (now: readonly Follow[], before: readonly Follow[] = []): void => {
    const known = new Set(before)
    for (const follow of now) if (!known.has(follow)) pictures.know(follow.channel.avatarUrl)
  }
  know(follows.getState())
  follows.subscribe(know)
  return pictures
}

/** A server that stands in for Parti has the pictures, too. No switch moves what a packaged app fetches them from. */
function hostsBeside([first, ...others]: readonly string[]): PictureHosts {
  const isParti = first === undefined || [first, ...others].join() === DEFAULT_HOSTS.rest.join()
  return isParti || app.isPackaged ? PARTI_PICTURE_HOSTS : pictureHostsOn(first)
}
