import { assert, property, string } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pictureKey } from '#shared/picture-key.ts'
import { PARTI_PICTURE_HOSTS, pictureHostsOn, placesOf } from '../../src/main/media/picture-hosts.ts'
import { pictureType } from '../../src/main/media/picture-type.ts'
import { createTurns } from '../../src/main/media/turns.ts'

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('the kind of a picture', () => {
  it.each([
    ['\x89PNG\r\n\x1a\nrest', 'image/png'],
    ['\xff\xd8\xff\xe0rest', 'image/jpeg'],
    ['RIFF\x01\x02\x03\x04WEBPVP8Lrest', 'image/webp'],
    ['GIF89arest', 'image/gif'],
    ['GIF87arest', 'image/gif'],
  ])('is told by the bytes %j', (text, type) => {
    expect(pictureType(latin1(text))).toBe(type)
  })

  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><svg/>',
    '<!DOCTYPE html>',
    ' \x89PNG\r\n\x1a\n',
    '\x89PNG\n\x1a\n',
    'RIFF\x01\x02\x03\x04WAVEfmt ',
    'GIF88a',
    '\xff\xd8',
    'BM',
    '',
  ])('is none for %j', (text) => {
    expect(pictureType(latin1(text))).toBeNull()
  })
})

describe('where a picture is fetched from', () => {
  it('is its own host, and the present one for those that moved', () => {
    expect(placesOf('https://media.parti.com/a/7_x.png?v=2', PARTI_PICTURE_HOSTS)).toEqual([
      'https://media.parti.com/a/7_x.png?v=2',
    ])
    expect(placesOf('https://assets.parti.com/7_x.png', PARTI_PICTURE_HOSTS)).toEqual([
      'https://assets.parti.com/7_x.png',
      'https://media.parti.com/7_x.png',
    ])
    expect(placesOf('https://media.parti.com/7_x.png', pictureHostsOn('http://127.0.0.1:8'))).toEqual([
      'http://127.0.0.1:8/media/7_x.png',
    ])
  })

  it.each([
    'http://media.parti.com/a.png',
    'https://media.parti.com:8443/a.png',
    'https://media.parti.com.example/a.png',
    'https://evil.example/https://media.parti.com/a.png',
    'https://user@media.parti.com/a.png',
    'https://constructor/a.png',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'a.png',
    '',
  ])('is nowhere for %j', (address) => {
    expect(placesOf(address, PARTI_PICTURE_HOSTS)).toEqual([])
  })
})

test('keys are 16 hexadecimal digits, and near addresses lie far apart', () => {
  assert(property(string(), (text) => /^[0-9a-f]{16}$/.test(pictureKey(text))))
  const keys = Array.from({ length: 5_000 }, (_, index) => pictureKey(`https://media.parti.com/${index}_portrait.png`))
  expect(new Set(keys).size).toBe(keys.length)
})

test('no more tasks run at once than there are turns, and a task that fails gives its turn on', async () => {
  const inTurn = createTurns(2)
  const ends: (() => void)[] = []
  const ran: number[] = []
  const task = (id: number) =>
    inTurn(async () => {
      ran.push(id)
      await new Promise<void>((resolve) => ends.push(resolve))
      if (id === 0) throw new Error('failed')
    }).catch(() => undefined)
  const tasks = [0, 1, 2, 3].map(task)
  expect(ran).toEqual([0, 1])
  ends[0]?.()
  await tasks[0]
  expect(ran).toEqual([0, 1, 2])
  ends[1]?.()
  ends[2]?.()
  await tasks[2]
  await Promise.resolve()
  expect(ran).toEqual([0, 1, 2, 3])
  ends[3]?.()
  await Promise.all(tasks)
})
