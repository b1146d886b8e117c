import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from './fixtures.ts'

// What stands between the start and the first window's list, in bytes: docs/PERFORMANCE.md says why each of them counts.

const BUILT = path.join(import.meta.dirname, '../../out')
const kB = 1000

const read = (file: string): string => readFileSync(path.join(BUILT, file), 'utf8')
const size = (file: string): number => statSync(path.join(BUILT, file)).size

/** All code of a folder of the build, by its path in it. */
const codeIn = (folder: string): string[] =>
  readdirSync(path.join(BUILT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => path.join(folder, file))

/** The files that a page names, of which it waits for each. */
const named = (page: string): string[] =>
  [...read(page).matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map(([, file]) => path.join('renderer', file ?? ''))

test('the first page needs one style sheet and one script, read after the first frame, and not too much of either', () => {
  const files = named('renderer/follows.html')
  expect(files.map((file) => path.extname(file)).toSorted()).toEqual(['.css', '.js', '.js'])
  expect(files[0]).toBe('renderer/first-frame.js')
  for (const file of files) expect(size(file), file).toBeLessThan(file.endsWith('.css') ? 20 * kB : 530 * kB)
})

test('the first page shows the window before its code runs, with nothing that its policy forbids', () => {
  const page = read('renderer/follows.html')
  expect(page).toContain('placeholder="Find, or paste a link"')
  expect(page).not.toMatch(/\sstyle=|<style|<script(?! type="module" crossorigin src=)/)
  // Other windows have another first sight.
  expect(read('renderer/index.html')).toContain('<div id="root"></div>')
})

test('main reads not too much before it answers its first page, nor before it runs', () => {
  const start = codeIn('main').find((file) => path.basename(file).startsWith('start-')) ?? ''
  expect(size('main/index.cjs')).toBeLessThan(115 * kB)
  expect(size(start)).toBeLessThan(255 * kB)
})

test('all code is ASCII, which V8 keeps in half the memory', () => {
  for (const file of [...codeIn('main'), ...codeIn('renderer')]) expect(read(file), file).not.toMatch(/[^\0-\x7f]/)
})
