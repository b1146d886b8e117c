import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { createStore } from 'zustand/vanilla'
import { startRetention } from '../../src/main/archive/retention.ts'
import { dayStart } from '../../src/main/archive/viewer-steps.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { aChatRow } from '../chat-rows.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { openTestArchive } from './archive-fixture.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Shorter than any step that numbers are added up in. */
const HELD_MS = 30_000
const BALTHIER = 353044
const KEEP_A_WEEK: Settings = { ...DEFAULT_SETTINGS, chatKeepFor: 'days-7', viewersKeepRaw: 'days-7' }

/** Chat and viewers that are ten and five days old, a Parti that tells the time, and a machine whose clock is the test's. */
async function keeping() {
  const server = await startPartiServer({ scenario: 'guide' })
  const folder = mkdtempSync(path.join(tmpdir(), 'retention-time-'))
  const { archive, clock } = openTestArchive(path.join(folder, 'archive.db'), Date.now())
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const rest = createPartiRest({ hosts: [server.restUrl], fetch, clock, unknown })
  const now = clock.now()
  for (const [index, days] of [10, 5].entries()) {
    const from = dayStart(now) - days * DAY
    await archive.viewers.recordSpans([{ userId: BALTHIER, from, to: from + HELD_MS, count: 5, source: 'poll' }])
    await archive.chat.record([{ roomId: BALTHIER, rows: [aChatRow(index + 1, { at: from })], spans: null }])
  }
  let trimmed: Promise<void> = Promise.resolve()
  const { stop } = startRetention({
    chat: archive.chat,
    viewers: { trimViewers: (limits, at) => (trimmed = archive.viewers.trimViewers(limits, at)) },
    settings: createStore<Settings>(() => KEEP_A_WEEK),
    clock,
    partiNow: rest.now,
  })
  onTestFinished(async () => {
    stop()
    await archive.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  /** How many days old is what is left: of numbers as they came, and of chat. */
  async function daysLeft(): Promise<{ viewers: number[]; chat: number[] }> {
    const { stretches } = await archive.viewers.viewerHistory(BALTHIER, now - 20 * DAY, now, 'raw')
    const { rows } = await archive.chat.recent(BALTHIER, 10, null)
    const days = (at: number): number => (dayStart(now) - at) / DAY
    return {
      viewers: stretches.filter(({ from, to }) => to - from === HELD_MS).map(({ from }) => days(from)),
      chat: rows.map(({ message }) => days(message.at ?? 0)),
    }
  }
  return { clock, rest, daysLeft, trimmed: () => trimmed }
}

const ALL = { viewers: [10, 5], chat: [10, 5] }

test('by a clock that is years ahead only that goes which is old', async () => {
  const { clock, rest, daysLeft, trimmed } = await keeping()
  clock.jump(5 * 365 * DAY)
  await rest.background.channelInfo(BALTHIER)
  expect(await daysLeft()).toEqual(ALL)
  clock.advance(MINUTE)
  await expect.poll(async () => (await daysLeft()).chat).not.toContain(10)
  await expect.poll(async () => (await daysLeft()).viewers).not.toContain(10)
  await trimmed()
  expect(await daysLeft()).toEqual({ viewers: [5], chat: [5] })
})

test('while Parti does not answer nothing goes', async () => {
  const { clock, daysLeft, trimmed } = await keeping()
  clock.jump(5 * 365 * DAY)
  clock.advance(MINUTE)
  await trimmed()
  expect(await daysLeft()).toEqual(ALL)
})
