import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { readForeignLink } from '../../src/main/desktop/foreign-link.ts'
import { refuseTrust, withTrustedHost } from '../../src/main/settings/trusted-hosts.ts'

test.each([
  ['https://example.com/a?b=c', 'example.com', 'example.com'],
  ['https://EXAMPLE.com', 'example.com', 'example.com'],
  ['https://example.com:443/', 'example.com', 'example.com'],
  ['https://example.com:8443/', 'example.com:8443', null],
  ['http://example.com/', 'example.com', null],
  ['https://example.com./', 'example.com.', 'example.com.'],
  ['https://раypal.com/', 'xn--ypal-43d9g.com', 'xn--ypal-43d9g.com'],
  ['https://[::1]/', '[::1]', '[::1]'],
])('%s leads to %s and is trusted as %s', (link, host, trustable) => {
  expect(readForeignLink(link)).toMatchObject({ host, trustable })
})

test.each([
  'https://parti.com@evil.example/',
  'https://:secret@evil.example/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'smb://example.com/share',
  'data:text/html,x',
  'example.com',
  '',
])('%s is no link', (link) => {
  expect(() => readForeignLink(link)).toThrow(expect.objectContaining({ code: 'forbidden' }))
})

test('what speaks against a link is said', () => {
  expect(readForeignLink('https://example.com/').detail).toBe('https://example.com/')
  expect(readForeignLink('http://example.com/').detail).toMatch(/^http:\/\/example\.com\/\n\n.*can read and change/)
  expect(readForeignLink('https://a.xn--ypal-43d9g.com/').detail).toContain('other alphabets')
  expect(readForeignLink('https://notxn--a.example/').detail).not.toContain('other alphabets')
})

test('a long link is cut, and of a long host the end is shown, which says whose it is', () => {
  const { detail } = readForeignLink(`https://example.com/${'x'.repeat(5_000)}`)
  expect(detail).toMatch(/^https:\/\/example\.com\/x+… \(5,020 characters\)$/)
  expect(detail.length).toBeLessThan(330)
  const { host } = readForeignLink(`https://parti.com.${'a.'.repeat(100)}evil.example/`)
  expect(host).toMatch(/^….*\.evil\.example$/)
  expect(host).not.toContain('parti.com')
  expect(host.length).toBeLessThan(110)
})

test('hosts are trusted once each, and the one trusted longest goes where there are too many', () => {
  expect(withTrustedHost(['a.example', 'b.example'], 'a.example')).toEqual(['b.example', 'a.example'])
  const many = Array.from({ length: 200 }, (_, at) => `${at}.example`)
  expect(withTrustedHost(many, 'new.example')).toEqual([...many.slice(1), 'new.example'])
})

test('a page takes trust away and gives none', () => {
  const settings = { ...DEFAULT_SETTINGS, trustedHosts: ['a.example', 'b.example'] }
  expect(() => refuseTrust({ trustedHosts: ['b.example'] }, settings)).not.toThrow()
  expect(() => refuseTrust({ theme: 'dark' }, settings)).not.toThrow()
  expect(() => refuseTrust({ trustedHosts: ['a.example', 'evil.example'] }, settings)).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  )
})
