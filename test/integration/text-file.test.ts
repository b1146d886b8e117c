import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readTextFile } from '../../src/main/text-file.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'text-file-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function written(content: string | Buffer): string {
  const file = path.join(folder, 'list.txt')
  writeFileSync(file, content)
  return file
}

test('a text is read with the name of its file', async () => {
  expect(await readTextFile(written('Björk\n王'))).toEqual({ name: 'list.txt', text: 'Björk\n王' })
  expect((await readTextFile(written(''))).text).toBe('')
})

test('a text that a spreadsheet saved as UTF-16 is read', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Björk', 'utf16le')])
  expect((await readTextFile(written(utf16))).text).toBe('Björk')
})

test('a file is read up to its limit and refused beyond', async () => {
  expect((await readTextFile(written('x'.repeat(2_000_000)))).text).toHaveLength(2_000_000)
  await expect(readTextFile(written('x'.repeat(2_000_001)))).rejects.toThrow('too big')
})

test('what is no text, no file or not there is refused', async () => {
  await expect(readTextFile(written(Buffer.from([0x80, 0xff])))).rejects.toThrow(TypeError)
  await expect(readTextFile(folder)).rejects.toThrow('EISDIR')
  await expect(readTextFile(path.join(folder, 'nothing'))).rejects.toThrow('ENOENT')
})
