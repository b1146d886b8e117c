import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLaunch } from '../../src/main/desktop/launch-request.ts'

const BALTHIER = 'https://parti.com/creator/twitter/KickBalthierGR'
const follow = (text: string) => ({ deed: 'follow', text })
const chat = (text: string) => ({ deed: 'chat', text })

describe('what is asked for', () => {
  test.each([
    [['--follow', 'DBR'], follow('DBR')],
    [['--follow=DBR'], follow('DBR')],
    [['--follow', BALTHIER], follow(BALTHIER)],
    [['--hidden', '--chat', ' 567503 ', '--user-data-dir=/d'], chat('567503')],
    [['afterparti://follow/DBR'], follow('DBR')],
    [['AFTERPARTI://CHAT/DBR/'], chat('DBR')],
    [['--', 'afterparti://chat/567503'], chat('567503')],
    [[`afterparti://follow/${encodeURIComponent(BALTHIER)}`], follow(BALTHIER)],
    [
      ['afterparti://follow/parti.com/creator/twitter/KickBalthierGR'],
      follow('parti.com/creator/twitter/KickBalthierGR'),
    ],
    [['afterparti://follow/%C3%9Cber%20uns'], follow('Über uns')],
    [[BALTHIER], follow(BALTHIER)],
    [['www.parti.com/DBR'], follow('www.parti.com/DBR')],
    [['--', BALTHIER], follow(BALTHIER)],
  ])('%j', (args, request) => expect(readLaunch(args)).toEqual(request))

  test.each([[[]], [['--hidden']], [['--inspect=0', '--user-data-dir=/d', '--']]])('nothing in %j', (args) =>
    expect(readLaunch(args)).toBeNull(),
  )
})

describe('what is refused', () => {
  test.each([
    ['too-long', ['--follow', 'x'.repeat(2_001)]],
    ['too-long', [`afterparti://follow/${'x'.repeat(2_000)}`]],
    ['too-long', ['x'.repeat(1_000_000)]],
    ['control-characters', ['--follow', 'DBR\n--no-sandbox']],
    ['control-characters', ['afterparti://follow/DBR%00']],
    ['control-characters', ['afterparti://follow/DBR\u0007']],
    ['control-characters', ['afterparti://follow/%E2%80%AEevil']],
    ['switch', ['--follow', '--no-sandbox']],
    ['switch', ['afterparti://follow/--no-sandbox']],
    ['switch', ['afterparti://follow/%20-x']],
    ['switch', ['--', '--parti-rest=http://127.0.0.1']],
    ['several', ['--follow', 'DBR', '--chat', 'DBR']],
    ['several', ['--', 'afterparti://follow/DBR', '--gpu-launcher=cmd']],
    ['several', ['afterparti://follow/DBR', 'afterparti://follow/DBR']],
    ['not-understood', ['--follow']],
    ['not-understood', ['--chat=']],
    ['not-understood', ['afterparti://quit/now']],
    ['not-understood', ['afterparti://follow/']],
    ['not-understood', ['afterparti://follow']],
    ['not-understood', ['afterparti:follow/DBR']],
    ['not-understood', ['afterparti://follow/DBR?also=this']],
    ['not-understood', ['afterparti://follow/%ZZ']],
    ['not-understood', ['https://parti.com.evil.example/DBR']],
    ['not-understood', ['https://evil.example/parti.com/DBR']],
    ['not-understood', ['javascript:alert(1)']],
    ['not-understood', ['file:///etc/passwd']],
    ['not-understood', ['https://parti.com/']],
    ['not-understood', ['DBR']],
  ])('%s: %j', (refused, args) => expect(readLaunch(args)).toEqual({ refused }))
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webUrl())
const anyArgument = fc.oneof(
  anyText,
  anyText.map((text) => `afterparti://follow/${text}`),
  anyText.map((text) => `--follow=${text}`),
  fc.constantFrom('--', '--follow', '--chat', '--no-sandbox', 'afterparti://'),
)

test('whatever the arguments are, a request has a readable text that is no switch, and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.array(anyArgument, { maxLength: 4 }), (args) => {
      const reading = readLaunch(args)
      if (reading === null || 'refused' in reading) return
      expect(reading.text).toMatch(/^[^-]/)
      expect(reading.text).toBe(reading.text.trim())
      expect(reading.text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      expect(reading.text.length).toBeLessThanOrEqual(2_000)
    }),
  )
})

test('every text that may be asked for arrives through a link as it was written', () => {
  const readable = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => text.trim() === text && !/^-|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|\/$/u.test(text) && text !== '')
  fc.assert(
    fc.property(readable, fc.constantFrom('follow', 'chat'), (text, deed) => {
      expect(readLaunch(['--', `afterparti://${deed}/${encodeURIComponent(text)}`])).toEqual({ deed, text })
    }),
  )
})
