import { expect, test } from 'vitest'
import { readCommandLine } from '../../src/main/desktop/command-line.ts'

const read = (switches: Record<string, string>) => readCommandLine((name) => switches[name] ?? null)

test('without switches the app asks the hosts that were chosen and shows its window', () => {
  expect(read({})).toEqual({ hosts: { rest: null, ws: null }, userDataDirectory: null, hidden: false })
})

test('given hosts replace the defaults, in their order', () => {
  const { hosts } = read({ 'parti-rest': 'http://127.0.0.1:1,https://b.example', 'parti-ws': 'ws://127.0.0.1:1/' })
  expect(hosts).toEqual({ rest: ['http://127.0.0.1:1', 'https://b.example'], ws: ['ws://127.0.0.1:1/'] })
})

test.each([{ 'parti-rest': 'ws://a' }, { 'parti-ws': 'https://a' }, { 'parti-rest': 'nonsense' }])(
  'refuses %j before anything starts',
  (switches) => expect(() => read(switches)).toThrow(expect.objectContaining({ code: 'invalid-arguments' })),
)

test('--hidden and --user-data-dir are read', () => {
  expect(read({ hidden: '', 'user-data-dir': '/data' })).toMatchObject({ hidden: true, userDataDirectory: '/data' })
})
