import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor } from '../../src/main/parti/redact-token.ts'

const redact = createRedactor(() => null)
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJ1c2VyX2lkIjo1fQ.c2lnbmF0dXJl'

describe('the redactor', () => {
  it('takes the present token out, however it is written', () => {
    const token = 'a/b"c+d e='
    const clean = createRedactor(() => token)
    expect(clean(`x ${token} y ${token}`)).toBe('x [token] y [token]')
    expect(clean(JSON.stringify({ said: token }))).toBe('{"said":"[token]"}')
    expect(clean(`https://a/?t=${encodeURIComponent(token)}&u=1`)).toBe('https://a/?t=[token]&u=1')
    expect(clean('a%2fb%22c%2bd%20e%3d')).toBe('[token]')
  })

  it('knows the token of the moment', () => {
    let token: string | null = null
    const clean = createRedactor(() => token)
    expect(clean('first')).toBe('first')
    token = 'first'
    expect(clean('first')).toBe('[token]')
    token = ''
    expect(clean('first')).toBe('first')
  })

  it.each([
    ['Authorization: Bearer abc.def', 'Authorization: Bearer [token]'],
    ['{"a":"bearer abc"}', '{"a":"bearer [token]"}'],
    ['Bearer%20abc%2Bd&x', 'Bearer%20[token]&x'],
    [`x ${JWT} y`, 'x [token] y'],
    [`{"t":"${JWT}"}`, '{"t":"[token]"}'],
    [`%22${JWT}%22`, '%22[token]%22'],
    [`Bearer ${JWT}`, 'Bearer [token]'],
    ['{"stream_key":"sk_1","name":"x"}', '{"stream_key":"[token]","name":"x"}'],
    ['{"stream_key" : "a\\"b","name":"x"}', '{"stream_key" : "[token]","name":"x"}'],
    ['{"ingest_endpoint":"a.b.c","x":1}', '{"ingest_endpoint":"[token]","x":1}'],
    ['{"playback_auth_token":12345}', '{"playback_auth_token":[token]}'],
    ['{"jwt":"abc"}', '{"jwt":"[token]"}'],
    ['{"jwt":"cut off', '{"jwt":"[token]"'],
    ['"{\\"jwt\\":\\"abc\\",\\"a\\":1}"', '"{\\"jwt\\":\\"[token]\\",\\"a\\":1}"'],
  ])('makes %s into %s', (text, clean) => {
    expect(redact(text)).toBe(clean)
  })

  it.each(['{"jwt":null}', '{"post_content":"hello 🎉"}', 'monkey eyJust.one', 'www.parti.com', '{"stream_key":null}'])(
    'leaves %s alone',
    (text) => {
      expect(redact(text)).toBe(text)
    },
  )

  it('leaves nothing of a token in any JSON or URL', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4, maxLength: 40 }), fc.string(), fc.string(), (token, before, after) => {
        fc.pre(!/[[\]]/.test(token) && !'[token]'.includes(token))
        const clean = createRedactor(() => token)
        const text = JSON.stringify({ [before]: token, after })
        expect(clean(text)).not.toContain(JSON.stringify(token).slice(1, -1))
        expect(clean(before + token + after)).not.toContain(token)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    'eyJ'.repeat(350_000),
    'eyJ.'.repeat(250_000),
    'bearer '.repeat(150_000),
    `bearer${' '.repeat(1_000_000)}`,
    '"jwt":"'.repeat(150_000),
    '"jwt":\\"'.repeat(130_000),
    '\\'.repeat(1_000_000),
    '"jwt"'.repeat(200_000),
    `"jwt"${' '.repeat(1_000_000)}`,
  ])('is not slowed down by a hostile text', (text) => {
    const before = process.threadCpuUsage()
    redact(text)
    // What else the machine does takes no time of this thread.
    expect(process.threadCpuUsage(before).user).toBeLessThan(1_000_000)
  })
})
