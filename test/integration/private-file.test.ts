import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writePrivateFile } from '../../src/main/diagnostics/private-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'afterparti-private-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('only the user may read it, also where a file that others could read was there', async () => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, 'older', { mode: 0o644 })
  await writePrivateFile(file, 'newer')
  expect(readFileSync(file, 'utf8')).toBe('newer')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['report.json'])
})

test('what cannot be written leaves nothing behind', async () => {
  await expect(writePrivateFile(path.join(folder, 'missing', 'report.json'), 'x')).rejects.toThrow('ENOENT')
  await expect(writePrivateFile(folder, 'x')).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|ENOTDIR/)
  expect(readdirSync(folder)).toEqual([])
})
