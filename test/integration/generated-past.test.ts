import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseIncidents, countsOf } from '../demo/past/audience.ts'
import { rememberPast } from '../demo/past/remember.ts'
import { rememberedShows } from '../demo/past/shows.ts'
import { createRandom } from '../parti-server/random.ts'
import { startPartiServer } from '../parti-server/server.ts'
import { openTestArchive } from './archive-fixture.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'afterparti-past-'))
const server = await startPartiServer({ scenario: 'evening' })
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})
const people = server.people.slice(0, 6)
const shows = rememberedShows(
  { people, showOf: server.showOf, pastShows: server.pastShows },
  createRandom(7),
  Date.now(),
)

describe('the past of the demo', () => {
  it('has ids that count up with time, and nobody is live twice at once', () => {
    expect(shows.length).toBeGreaterThan(30)
    const madeUp = shows.map(({ eventId }) => eventId)
    expect(madeUp).toEqual(madeUp.toSorted((a, b) => a - b))
    for (const [, own] of Map.groupBy(shows, ({ person }) => person.userId)) {
      for (const [index, { startedAt }] of own.entries()) {
        expect(startedAt).toBeGreaterThan(own[index - 1]?.endedAt ?? 0)
      }
    }
  })

  it('has nobody counted while Parti was out of reach', () => {
    const random = createRandom(3)
    const cut = shows.map((show) => ({ show, incidents: chooseIncidents(random, show) }))
    const withOutage = cut.filter(({ incidents }) => incidents.outage !== null)
    expect(withOutage.length).toBeGreaterThan(0)
    for (const { show, incidents } of withOutage) {
      const { from, to } = incidents.outage!
      expect(countsOf(show, incidents, random).some(({ at }) => at > from && at < to)).toBe(false)
    }
  })

  it('is what the archive tells of afterwards, down to what was said', async () => {
    await rememberPast(folder, server, people)
    const { archive } = openTestArchive(path.join(folder, 'archive.db'))
    const [person] = people
    const { userId } = person!
    const kept = await archive.viewers.shows(userId, 0, Date.now(), 500)
    expect(kept).toHaveLength(shows.filter((show) => show.person.userId === userId).length)
    const over = kept.filter(({ isOn }) => !isOn)
    expect(over.every(({ audience, chat }) => (audience?.peak ?? 0) > 0 && (chat?.rows ?? 0) > 0)).toBe(true)
    await archive.close()
  })
})
