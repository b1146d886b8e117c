import { expect, test } from 'vitest'
import { rangedResponse } from '../../src/main/desktop/ranged-response.ts'

const bytes = new Uint8Array([10, 11, 12, 13, 14])

async function answer(range: string | null) {
  const response = rangedResponse(bytes, range, { 'Content-Type': 'audio/wav' })
  const { status, headers } = response
  return {
    status,
    type: headers.get('content-type'),
    range: headers.get('content-range'),
    length: headers.get('content-length'),
    body: [...new Uint8Array(await response.arrayBuffer())],
  }
}

test.each([
  ['bytes=0-', 'bytes 0-4/5', [10, 11, 12, 13, 14]],
  ['bytes=3-', 'bytes 3-4/5', [13, 14]],
  ['bytes=1-2', 'bytes 1-2/5', [11, 12]],
  ['bytes=1-999', 'bytes 1-4/5', [11, 12, 13, 14]],
])('%s is answered with that part', async (asked, range, body) => {
  expect(await answer(asked)).toEqual({ status: 206, type: 'audio/wav', range, length: String(body.length), body })
})

test.each([null, '', 'bytes=-2', 'bytes=0-1,3-4', 'lines=1-'])('%j is answered with all of it', async (asked) => {
  expect(await answer(asked)).toMatchObject({ status: 200, range: null, length: '5', body: [...bytes] })
})

test.each(['bytes=5-', 'bytes=2-1'])('%s is outside', async (asked) => {
  expect(await answer(asked)).toMatchObject({ status: 416, range: 'bytes */5', body: [] })
})
