import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLinks } from '../../src/main/chat/chat-links.ts'

const found = (text: string): [string, string, string][] =>
  findLinks(text).map(({ start, end, host, url }) => [text.slice(start, end), host, url])

describe('links in a text', () => {
  it.each([
    ['see https://example.com/a?b=1.', [['https://example.com/a?b=1', 'example.com', 'https://example.com/a?b=1']]],
    ['(www.parti.com)', [['www.parti.com', 'www.parti.com', 'https://www.parti.com/']]],
    ['HTTP://Example.COM:8080/x', [['HTTP://Example.COM:8080/x', 'example.com', 'http://example.com:8080/x']]],
    // A lookalike shows as what it is.
    ['https://раrti.com', [['https://раrti.com', 'xn--rti-5cd3f.com', 'https://xn--rti-5cd3f.com/']]],
    ['https://a.com,https://b.com', []],
    ['https://parti.com@evil.com', []],
    ['https://user:word@evil.com/', []],
    ['javascript:alert(1) file:///etc/passwd data:text/html,x', []],
    ['https://localhost/ https:// www.', []],
    ['no link', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('lie in the text one after the other, whatever it is, and lead to the web', () => {
    const part = fc.oneof(
      fc.constantFrom('https://', 'www.', '.com', '@', ')', ' ', '"', '\u202E', '/', ':'),
      fc.string(),
    )
    fc.assert(
      fc.property(
        fc.array(part).map((parts) => parts.join('')),
        (text) => {
          let end = 0
          for (const link of findLinks(text)) {
            expect(link.start).toBeGreaterThanOrEqual(end)
            expect(link.end).toBeGreaterThan(link.start)
            expect(link.end).toBeLessThanOrEqual(text.length)
            expect(link.url).toMatch(/^https?:\/\//)
            end = link.end
          }
        },
      ),
    )
  })
})
