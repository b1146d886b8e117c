import { expect, test } from 'vitest'
import { rendererFile } from '../../src/main/desktop/renderer-file.ts'

const serve = (pathname: string) => rendererFile('/app/renderer', pathname)

test('serves the page and its parts with their types', () => {
  expect(serve('/')).toEqual({ path: '/app/renderer/index.html', type: 'text/html; charset=utf-8' })
  expect(serve('/assets/index-1.js')?.type).toBe('text/javascript; charset=utf-8')
  expect(serve('/assets/index-1.css')?.path).toBe('/app/renderer/assets/index-1.css')
})

test.each([
  '/../main/index.js',
  '/assets/../../main/index.js',
  '/%2e%2e/main/index.js',
  '/..%2fmain/index.js',
  '/assets%2f..%2f..%2fmain%2findex.js',
  '/..\\main\\index.js',
  '/%5c..%5cmain.js',
  '/index.html%00.js',
  '/%',
  '/secrets.json',
  '/assets/',
])('serves nothing for %s', (pathname) => expect(serve(pathname)).toBeNull())
