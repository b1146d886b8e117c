import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentSecurityPolicy, REACT_ARIA_STYLE_HASH } from '../../src/main/desktop/content-security-policy.ts'

test('the built app allows its own files and nothing else', () => {
  expect(contentSecurityPolicy('production').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' '${REACT_ARIA_STYLE_HASH}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ])
})

test('the page that plays sounds may load sounds, and has neither style nor picture nor network', () => {
  expect(contentSecurityPolicy('production', 'sound-page').split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "media-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ])
})

test('the one inline style sheet that is allowed is the one react-aria writes', () => {
  const source = readFileSync('node_modules/react-aria/dist/private/interactions/usePress.mjs', 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1]
  const template = /style\.textContent = `([^`]+)`/.exec(source)?.[1]
  const sheet = template?.replace(/\$\{[^}]+\}/, attribute ?? '').trim()
  expect(sheet).toContain('touch-action')
  expect(REACT_ARIA_STYLE_HASH).toBe(`sha256-${createHash('sha256').update(String(sheet)).digest('base64')}`)
})
