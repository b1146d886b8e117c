// `npm run bench -- chat`: what lively chats cost the built app, and plain ways to do the same. Processor time is measured, so
// other work matters little.
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright'
import { startFakeDesktop } from '../../e2e/desktop/fake-desktop.ts'
import { switchesFor } from '../../e2e/running-app.ts'
import { startPartiServer } from '../../parti-server/server.ts'
import { seedFollows } from '../../seed-follows.ts'
import { seedChatRules } from './seed-chat-rules.ts'
import { atMost, keepResults, type Floor } from '../keep-results.ts'
import { startMeasured } from '../measured-app.ts'
import { flood } from './flood.ts'
import { measureLoad, openChats, type Ground, type Measured } from './load.ts'
import { measureRival } from './rivals.ts'

const SECONDS = 60
const WINDOWS = 10
const FURTHER_WINDOWS = 5
const ROWS_EACH = 1000

/** What nobody holds any more is no part of what a window takes; when it goes by itself is chance. */
async function collectGarbage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
}

/** MiB that each further chat window with 1,000 rows takes. */
async function measureFurtherWindow({ server, userData }: Ground): Promise<number> {
  const channels = server.people.slice(-20, -20 + 1 + FURTHER_WINDOWS).map(({ userId }) => userId)
  const app = await startMeasured(switchesFor({ userData, server }))
  try {
    const [first, ...further] = channels
    const [page] = await openChats(app, [first ?? 0])
    if (page === undefined) throw new Error('no window')
    await flood(server, [first ?? 0], { perSecond: 500, seconds: ROWS_EACH / 500 })
    await collectGarbage(page)
    const before = await app.settledPss()
    await openChats(app, further)
    for (const userId of further) await server.control.waitForSubscription(`ChatPublic/${userId}`)
    await flood(server, further, { perSecond: 100, seconds: ROWS_EACH / 100 })
    await collectGarbage(page)
    return ((await app.settledPss()) - before) / FURTHER_WINDOWS
  } finally {
    await app.stop()
  }
}

async function onGround<Result>(measure: (ground: Ground) => Promise<Result>): Promise<Result> {
  const server = await startPartiServer({ scenario: 'thousand' })
  const userData = mkdtempSync(path.join(os.tmpdir(), 'afterparti-bench-chat-'))
  seedFollows(userData, server.people.slice(0, 20))
  seedChatRules(userData)
  try {
    return await measure({ server, userData })
  } finally {
    await server.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

const floorsOf = (name: string, { lost, doubled, renderer, longestTask: longest }: Measured, most: number): Floor[] => [
  atMost(`${name}: rows lost`, lost, 0, 'rows'),
  atMost(`${name}: rows doubled`, doubled, 0, 'rows'),
  atMost(`${name}: renderer busy`, renderer, most, '×'),
  atMost(`${name}: longest task of a page`, longest, 50, 'ms'),
]

const desktop = await startFakeDesktop({ trayHost: true, notifications: true })
const LOAD = { perSecond: 1000, seconds: SECONDS }
const one = await onGround((ground) => measureLoad(ground, { windows: 1, ...LOAD }))
console.log('one chat at 1,000 rows a second', one)
const bare = await onGround(({ server }) => measureRival(server, { feed: 'none', list: 'ours' }, LOAD))
console.log('received and parsed, no more', bare)
// The lists are compared in one and the same page, which differs in nothing else.
const list = await onGround(({ server }) => measureRival(server, { feed: 'batches', list: 'ours' }, LOAD))
console.log('our list alone, rows in batches', list)
const virtuoso = await onGround(({ server }) => measureRival(server, { feed: 'batches', list: 'virtuoso' }, LOAD))
console.log('react-virtuoso, rows in batches', virtuoso)
const each = await onGround(({ server }) => measureRival(server, { feed: 'each', list: 'ours' }, LOAD))
console.log('one message to the page and one write for each row', each)
const ten = await onGround((ground) => measureLoad(ground, { windows: WINDOWS, perSecond: 100, seconds: SECONDS }))
console.log('ten chats at 100 rows a second each', ten)
const further = await onGround(measureFurtherWindow)
desktop.stop()

const results = [
  ...floorsOf('one chat at 1,000/s', one, 0.25),
  atMost('one chat at 1,000/s: main busy', one.main, 0.08, '×'),
  atMost('one chat at 1,000/s: main ÷ receiving and parsing', one.main / bare.main, 1.5, '×'),
  atMost('1,000 rows/s: our list ÷ react-virtuoso', (list.renderer ?? 1) / (virtuoso.renderer ?? 0), 0.9, '×'),
  atMost('1,000 rows/s: our list ÷ one message and write each', (list.renderer ?? 1) / (each.renderer ?? 0), 0.3, '×'),
  ...floorsOf('ten chats at 100/s each', ten, 0.5),
  atMost('further chat window with 1,000 rows, PSS', further, 12, 'MiB'),
]
keepResults({ chat: { seconds: SECONDS, results } })
console.table(results)
process.exitCode = results.every(({ met }) => met) ? 0 : 1
