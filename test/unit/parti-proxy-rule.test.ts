import { describe, expect, it } from 'vitest'
import { readProxyRule } from '../../src/main/parti/proxy-rule.ts'

describe('readProxyRule', () => {
  it.each([
    ['DIRECT', null],
    ['', null],
    ['direct; PROXY a:1', null],
    ['PROXY proxy.example:8080', 'http://proxy.example:8080'],
    ['PROXY proxy.example:8080; DIRECT', 'http://proxy.example:8080'],
    ['HTTPS proxy.example:443', 'https://proxy.example:443'],
    ['SOCKS5 127.0.0.1:1080', 'socks5://127.0.0.1:1080'],
    ['SOCKS 127.0.0.1:1080', 'socks4://127.0.0.1:1080'],
    ['PROXY [::1]:3128', 'http://[::1]:3128'],
  ])('reads %j', (rule, url) => {
    expect(readProxyRule(rule)).toBe(url)
  })

  it.each(['QUIC proxy.example:443', 'PROXY', 'PROXY http://[', 'nonsense'])(
    'does not go past %j, which it does not understand',
    (rule) => {
      expect(() => readProxyRule(rule)).toThrow(expect.objectContaining({ code: 'parti-unreachable' }))
    },
  )
})
