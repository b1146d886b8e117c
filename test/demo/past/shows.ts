import type { PastShow } from '../../parti-server/past-shows.ts'
import type { Person } from '../../parti-server/person.ts'
import { between, pickSome } from '../../parti-server/random.ts'
import { chooseTitle, chooseViewers } from '../../parti-server/scenarios/shows.ts'
import type { Show } from '../../parti-server/show.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** So many days of shows are made up; those of the last few days are the simulated Parti's own. */
const DAYS = 35
const OWN_DAYS = 5

/** A show that the app is to remember. Moments are ms since 1970. */
export interface RememberedShow {
  person: Person
  eventId: number
  /** One, or two where it changed on the way. */
  titles: { at: number; title: string }[]
  startedAt: number
  endedAt: number
  isOn: boolean
  /** How many watch once everybody is there. */
  size: number
}

interface World {
  people: readonly Person[]
  showOf(userId: number): Show | null
  pastShows: readonly PastShow[]
}

/** When and how big somebody usually is. */
interface Rhythm {
  weekdays: readonly number[]
  hour: number
  size: number
}

const chooseRhythm = (random: () => number): Rhythm => ({
  weekdays: pickSome(random, [0, 1, 2, 3, 4, 5, 6], between(random, 2, 5)),
  hour: between(random, 16, 21),
  size: chooseViewers(random),
})

/** Weeks of shows of these people as they would have been, and those that the simulated Parti has, the oldest first. */
export function rememberedShows({ people, showOf, pastShows }: World, random: () => number, now: number) {
  const known = people.flatMap((person) => knownShows(person, showOf(person.userId), pastShows, now))
  const madeUp = people.flatMap((person) => madeUpShows(person, random, now))
  const firstKnown = Math.min(...known.map(({ eventId }) => eventId), ...pastShows.map(({ eventId }) => eventId))
  const inOrder = madeUp.toSorted((a, b) => a.startedAt - b.startedAt)
  const numbered = inOrder.map((show, index) => ({ ...show, eventId: firstKnown - inOrder.length + index }))
  return [...numbered, ...known].toSorted((a, b) => a.startedAt - b.startedAt)
}

function knownShows(person: Person, live: Show | null, pastShows: readonly PastShow[], now: number): RememberedShow[] {
  const past = pastShows
    .filter(({ userId }) => userId === person.userId)
    .map(({ eventId, title, startedAt, endedAt, totalViewers }) => ({
      person,
      eventId,
      titles: [{ at: startedAt, title }],
      startedAt,
      endedAt,
      isOn: false,
      size: Math.max(4, Math.round(totalViewers / 3)),
    }))
  if (live === null) return past
  const { eventId, title, startedAt, viewers } = live
  return [
    ...past,
    { person, eventId, titles: [{ at: startedAt, title }], startedAt, endedAt: now, isOn: true, size: viewers },
  ]
}

function madeUpShows(person: Person, random: () => number, now: number): RememberedShow[] {
  const { weekdays, hour, size } = chooseRhythm(random)
  const days = Array.from({ length: DAYS - OWN_DAYS }, (_, index) => new Date(now - (OWN_DAYS + index) * DAY))
  return days
    .filter((day) => weekdays.includes(day.getDay()) && random() < 0.88)
    .map((day) => {
      const startedAt = day.setHours(hour, between(random, -20, 20), between(random, 0, 59), 0)
      const endedAt = startedAt + between(random, 90, 260) * MINUTE
      const later = startedAt + between(random, 30, 80) * MINUTE
      const titles = [{ at: startedAt, title: chooseTitle(random, person) }]
      if (random() < 0.4) titles.push({ at: later, title: chooseTitle(random, person) })
      const isBig = random() < 0.08
      return { person, eventId: 0, titles, startedAt, endedAt, isOn: false, size: isBig ? size * 2 : size }
    })
}
