import { mkdtempSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pictureKey } from '#shared/picture-key.ts'
import { MAX_PICTURE_BYTES } from '../../src/main/media/fetch-picture.ts'
import { pictureHostsOn } from '../../src/main/media/picture-hosts.ts'
import { createPictureStore } from '../../src/main/media/picture-store.ts'
import { createPictures, MISSING_MS } from '../../src/main/media/pictures.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(64, 7)])
const ADDRESS = 'https://media.parti.com/7_a.png'
const KEY = pictureKey(ADDRESS)
const MAX_BYTES = 1_000

let folder: string
let clock: FakeClock
let server: Server
let asked: string[]
let answer: RequestListener

beforeEach(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'pictures-')), 'pictures')
  clock = createFakeClock(1_000)
  asked = []
  answer = (_request, response) => void response.writeHead(200, { 'content-type': 'image/png' }).end(PNG)
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** What one run of the app has. */
function run({ isOn = (): boolean => true, timeoutMs = 5_000, maxBytes = MAX_BYTES } = {}) {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const store = createPictureStore(folder, maxBytes)
  const pictures = createPictures({ hosts: pictureHostsOn(base), fetch, store, clock, isOn, timeoutMs })
  pictures.know(ADDRESS)
  return pictures
}

test('a picture is fetched once, whoever asks, and by the next run not at all', async () => {
  const pictures = run()
  const both = await Promise.all([pictures.find(KEY), pictures.find(KEY)])
  for (const picture of both) expect(picture).toEqual({ type: 'image/png', bytes: new Uint8Array(PNG) })
  expect(await run().find(KEY)).toEqual({ type: 'image/png', bytes: new Uint8Array(PNG) })
  expect(asked).toEqual(['/media/7_a.png'])
})

test('a key whose address nobody told opens nothing', async () => {
  const pictures = run()
  for (const key of ['', '../settings.json', pictureKey('https://media.parti.com/other.png'), KEY.toUpperCase()]) {
    expect(await pictures.find(key)).toBeNull()
  }
  pictures.know('https://evil.example/7_a.png')
  expect(await pictures.find(pictureKey('https://evil.example/7_a.png'))).toBeNull()
  expect(asked).toEqual([])
})

test('what left the older host is found on the present one', async () => {
  answer = (request, response) =>
    void (request.url?.startsWith('/assets/') ? response.writeHead(404).end() : response.end(PNG))
  const pictures = run()
  const address = 'https://assets.parti.com/7_old.png'
  pictures.know(address)
  expect((await pictures.find(pictureKey(address)))?.type).toBe('image/png')
  expect(asked).toEqual(['/assets/7_old.png', '/media/7_old.png'])
})

test.each<[string, RequestListener]>([
  ['leads elsewhere', (_request, response) => void response.writeHead(302, { location: '/media/other.png' }).end()],
  [
    'is SVG in the name of a PNG',
    (_request, response) =>
      void response.writeHead(200, { 'content-type': 'image/png' }).end('<svg onload="alert(1)"/>'),
  ],
  ['is a page', (_request, response) => void response.writeHead(200).end('<!DOCTYPE html>')],
  ['is empty', (_request, response) => void response.writeHead(200).end()],
  ['is not there', (_request, response) => void response.writeHead(404).end(PNG)],
  ['is too large', (_request, response) => void response.end(Buffer.concat([PNG, Buffer.alloc(MAX_PICTURE_BYTES)]))],
  ['never ends', (_request, response) => void response.writeHead(200).write(PNG)],
  [
    'breaks off',
    (request, response) =>
      void response.writeHead(200, { 'content-length': 999 }).write(PNG, () => request.socket.destroy()),
  ],
])('a picture that %s is none, and is not asked for again at once', async (_what, listener) => {
  answer = listener
  const pictures = run({ timeoutMs: 2_000 })
  expect(await pictures.find(KEY)).toBeNull()
  expect(await pictures.find(KEY)).toBeNull()
  expect(asked).toEqual(['/media/7_a.png'])
  expect(readdirSync(path.dirname(folder))).toEqual([])

  answer = (_request, response) => void response.end(PNG)
  clock.advance(MISSING_MS)
  expect((await pictures.find(KEY))?.type).toBe('image/png')
})

test('with pictures turned off nothing is fetched, and what was kept is not shown', async () => {
  let isOn = true
  const pictures = run({ isOn: () => isOn })
  const other = 'https://media.parti.com/8.png'
  pictures.know(other)
  expect(await pictures.find(KEY)).not.toBeNull()
  isOn = false
  expect(await pictures.find(KEY)).toBeNull()
  expect(await pictures.find(pictureKey(other))).toBeNull()
  expect(asked).toEqual(['/media/7_a.png'])
  isOn = true
  expect(await pictures.find(pictureKey(other))).not.toBeNull()
})

test('no more than three are under way at once', async () => {
  const held: (() => void)[] = []
  let arrived: (() => void) | undefined
  answer = (_request, response) => {
    held.push(() => void response.end(PNG))
    arrived?.()
  }
  const pictures = run({ maxBytes: 10_000 })
  const addresses = Array.from({ length: 5 }, (_, index) => `https://media.parti.com/${index}.png`)
  for (const address of addresses) pictures.know(address)
  const third = new Promise<void>((resolve) => {
    arrived = () => held.length === 3 && resolve()
  })
  const found = addresses.map((address) => pictures.find(pictureKey(address)))
  await third
  expect(asked).toHaveLength(3)
  arrived = () => held.splice(0).forEach((release) => release())
  arrived()
  expect(await Promise.all(found)).not.toContain(null)
})

test.each([
  ['is cut', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, -1))],
  ['is changed', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 40, 48))],
  ['is empty', (file: string) => writeFileSync(file, '')],
])('a kept picture that %s is fetched anew', async (_what, damage) => {
  await run().find(KEY)
  damage(path.join(folder, KEY))
  expect(await run().find(KEY)).toEqual({ type: 'image/png', bytes: new Uint8Array(PNG) })
  expect(asked).toHaveLength(2)
  await run().find(KEY)
  expect(asked).toHaveLength(2)
})

test('the folder is bounded, and what was used longest ago makes room, over a restart too', async () => {
  const size = PNG.length + 32
  const keys = Array.from({ length: 4 }, (_, index) => index.toString(16).padStart(16, '0'))
  const first = createPictureStore(folder, 3 * size)
  for (const [index, key] of keys.slice(0, 3).entries()) {
    await first.write(key, PNG)
    utimesSync(path.join(folder, key), 1_000 + index, 1_000 + index)
  }
  writeFileSync(path.join(folder, `${keys[0]}.abcd.tmp`), 'half')
  const second = createPictureStore(folder, 3 * size)
  await second.read(keys[0] ?? '')
  await second.write(keys[3] ?? '', PNG)
  expect(readdirSync(folder).toSorted()).toEqual([keys[0], keys[2], keys[3]])
  expect(statSync(path.join(folder, keys[3] ?? '')).size).toBe(size)
})

test('a folder that cannot be written costs nothing but the fetching', async () => {
  writeFileSync(folder, 'a file in its place')
  const pictures = run()
  expect((await pictures.find(KEY))?.type).toBe('image/png')
  expect((await pictures.find(KEY))?.type).toBe('image/png')
})
