import { accountName, type Person } from './person.ts'

/** One live period of a channel. */
export interface Show {
  /** Counts up over the whole site. */
  eventId: number
  title: string
  viewers: number
  /** ms since 1970. */
  startedAt: number
}

/** How a world begins. */
export interface WorldStart {
  people: readonly Person[]
  /** The shows that are on, by user id. */
  shows: ReadonlyMap<number, Show>
  /** The id of the next show. */
  nextEventId: number
}

/** Who is there and what is on. Reading it gives copies; what makes no sense throws a `WorldError`. */
export interface World {
  readonly people: readonly Person[]
  person(userId: number): Person | null
  /** The person of `platform` whose account is written so; letter case counts (guess). */
  personByAccount(platform: string, account: string): Person | null
  showOf(userId: number): Show | null
  goLive(userId: number, show?: GoLive): Show
  end(userId: number): void
  setViewers(userId: number, count: number): void
  setTitle(userId: number, title: string): void
  /** `listener` runs after each go-live. */
  onGoLive(listener: (person: Person, show: Show) => void): void
}

/** What may be chosen about a show; the rest is as the site would fill it in. */
export interface GoLive {
  title?: string | undefined
  eventId?: number | undefined
  viewers?: number | undefined
}

/** A wish that the world cannot fulfil, such as ending a show that is not on. */
export class WorldError extends Error {}

/** The title that the site gives to a show without one (guide). */
const DEFAULT_TITLE = "I'm Live on Parti"

const accountKey = (platform: string, account: string) => JSON.stringify([platform, account])

/** A world that begins with `start`; `now` gives ms since 1970. */
export function createWorld(start: WorldStart, now: () => number): World {
  const people = new Map(start.people.map((person) => [person.userId, person]))
  const accounts = new Map(start.people.map((person) => [accountKey(person.platform, accountName(person)), person]))
  const shows = new Map([...start.shows].map(([userId, show]) => [userId, { ...show }]))
  const listeners: ((person: Person, show: Show) => void)[] = []
  let { nextEventId } = start

  const requirePerson = (userId: number): Person => {
    const person = people.get(userId)
    if (!person) throw new WorldError(`there is no user ${userId}`)
    return person
  }
  const requireShow = (userId: number): Show => {
    const show = shows.get(requirePerson(userId).userId)
    if (!show) throw new WorldError(`user ${userId} is not live`)
    return show
  }

  return {
    people: start.people,
    person: (userId) => people.get(userId) ?? null,
    personByAccount: (platform, account) => accounts.get(accountKey(platform, account)) ?? null,
    showOf: (userId) => {
      const show = shows.get(userId)
      return show ? { ...show } : null
    },
    goLive(userId, { title = DEFAULT_TITLE, eventId = nextEventId, viewers = 0 } = {}) {
      const person = requirePerson(userId)
      if (shows.has(userId)) throw new WorldError(`user ${userId} is live already`)
      const show = { eventId, title, viewers, startedAt: now() }
      nextEventId = Math.max(nextEventId, eventId + 1)
      shows.set(userId, show)
      for (const listener of listeners) listener(person, { ...show })
      return { ...show }
    },
    end(userId) {
      requireShow(userId)
      shows.delete(userId)
    },
    setViewers(userId, count) {
      requireShow(userId).viewers = count
    },
    setTitle(userId, title) {
      requireShow(userId).title = title
    },
    onGoLive: (listener) => void listeners.push(listener),
  }
}
