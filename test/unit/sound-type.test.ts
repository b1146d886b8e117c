import { expect, test } from 'vitest'
import { soundEnding, soundType } from '../../src/main/media/sound-type.ts'

const hex = (digits: string): Buffer => Buffer.from(digits.replaceAll(' ', ''), 'hex')
const text = (characters: string): Buffer => Buffer.from(characters, 'latin1')

test.each([
  ['wav', text('RIFF\0\0\0\0WAVEfmt ')],
  ['ogg', text('OggS\0')],
  ['mp3', text('ID3\x04\0')],
  ['mp3', hex('ff fb 90 64')],
  ['mp3', hex('ff f3 40 c4')],
  ['mp3', hex('ff e3 18 c4')],
  ['flac', text('fLaC\0\0\0\x22')],
  ['m4a', text('\0\0\0\x20ftypM4A \0\0\0\0')],
  ['m4a', text('\0\0\0\x18ftypisom\0\0\x02\0')],
])('knows %s by its beginning', (ending, bytes) => expect(soundEnding(bytes)).toBe(ending))

test.each([
  ['nothing', text('')],
  ['a page', text('<!doctype html>')],
  ['a picture in the same container', text('RIFF\0\0\0\0WEBPVP8 ')],
  ['a program', text('\x7fELF\x02\x01')],
  ['a film', text('\0\0\0\x14ftypqt  \0\0')],
  ['AAC without a container, which begins nearly as MP3 does', hex('ff f1 50 80')],
  ['layer II', hex('ff fd 90 64')],
])('takes %s for no sound', (_what, bytes) => expect(soundEnding(bytes)).toBeNull())

test('serves a copy as what it is', () => {
  expect(soundType('0a.mp3')).toBe('audio/mpeg')
  expect(soundType('0a.exe')).toBe('application/octet-stream')
})
