import { describe, expect, it } from 'vitest'
import { DEFAULT_HOSTS, preferring, readHostList } from '../../src/main/parti/hosts.ts'

describe('the default hosts', () => {
  it('are such as the reader of host lists would take, the documented ones first', () => {
    expect(readHostList(DEFAULT_HOSTS.rest.join(','), 'rest')).toEqual(DEFAULT_HOSTS.rest)
    expect(readHostList(DEFAULT_HOSTS.ws.join(','), 'ws')).toEqual(DEFAULT_HOSTS.ws)
    expect(DEFAULT_HOSTS.rest[0]).toBe('https://api-backend.parti.com')
    expect(DEFAULT_HOSTS.ws[0]).toBe('wss://ws-backend.parti.com/')
  })
})

describe('readHostList', () => {
  it('keeps the order, drops repetitions and the trailing slash of REST hosts', () => {
    expect(readHostList(' http://127.0.0.1:8080/ ,https://b.example/base/,http://127.0.0.1:8080', 'rest')).toEqual([
      'http://127.0.0.1:8080',
      'https://b.example/base',
    ])
  })

  it('keeps the path of WebSocket hosts', () => {
    expect(readHostList('ws://localhost:1/ws', 'ws')).toEqual(['ws://localhost:1/ws'])
  })

  it.each(['', ' , ', 'parti.com', 'file:///etc/passwd', 'ws://a.example', 'https://u:p@a.example', 'https://a/?q=1'])(
    'refuses %j as REST hosts',
    (text) => {
      expect(() => readHostList(text, 'rest')).toThrow(expect.objectContaining({ code: 'invalid-arguments' }))
    },
  )

  it('refuses a list in which one host is of the other kind', () => {
    expect(() => readHostList('wss://a.example/,https://b.example', 'ws')).toThrow(
      expect.objectContaining({ code: 'invalid-arguments' }),
    )
  })
})

describe('preferring', () => {
  it('puts the proven host in front and leaves the others in order', () => {
    expect(preferring(['a', 'b', 'c'], 'c')).toEqual(['c', 'a', 'b'])
  })

  it('changes nothing while none is proven', () => {
    expect(preferring(['a', 'b'], null)).toEqual(['a', 'b'])
  })
})
