import type { Plan } from './calendar.ts'
import { createChatBook, type ChatBook, type ChatRow, type Saying } from './chat-book.ts'
import { createFlaps } from './flaps.ts'
import { createPastShows, type PastShows } from './past-shows.ts'
import { createPeople, type NewNames } from './people.ts'
import type { Person } from './person.ts'
import { DEFAULT_TITLE, type GoLive, type Show } from './show.ts'
import { WorldError } from './world-error.ts'
import type { Currency, WorldStart } from './world-start.ts'

/** Who is there, what is on and what is said. Reading it gives copies; what makes no sense throws a `WorldError`. */
export interface World {
  readonly people: readonly Person[]
  readonly past: Pick<PastShows, 'list'>
  readonly chat: Pick<ChatBook, 'history' | 'pinned'>
  readonly following: readonly number[]
  readonly plans: readonly Plan[]
  person(userId: number): Person | null
  personByAccount(platform: string, account: string): Person | null
  personByUsername(username: string): Person | null
  showOf(userId: number): Show | null
  /** As `showOf`, but what an answer shall say: null while the live flag flaps. */
  showAsTold(userId: number): Show | null
  moderatorsOf(userId: number): readonly Person[]
  globalModerators(): readonly Person[]
  currenciesOf(userId: number): readonly Currency[]

  goLive(userId: number, show?: GoLive): Show
  end(userId: number): void
  setViewers(userId: number, count: number): void
  setTitle(userId: number, title: string): void
  /** The next `answers` answers say that the show is not on. */
  flap(userId: number, answers: number): void
  /** Says something in the channel of `userId`, for all to hear. */
  say(userId: number, saying: Saying): ChatRow
  /** As `say`, but nobody hears it: it only stands in the history. */
  write(userId: number, saying: Saying): ChatRow
  /** Takes a row out of the history, and tells nobody: in what form Parti tells it is not known. */
  unsay(userId: number, chatId: number): void
  /** The streamer says a text and pins it; null takes down what is pinned. */
  pin(userId: number, text: string | null): void
  plan(plan: Plan): void
  rename(userId: number, names: NewNames): void
  ban(userId: number): void
  /** From now on nobody has heard of this user. */
  vanish(userId: number): void

  /** `listener` runs after each go-live. */
  onGoLive(listener: (person: Person, show: Show) => void): void
  /** `listener` runs when the viewers of a show were set. */
  onViewers(listener: (person: Person, show: Show) => void): void
  /** `listener` runs when something was said in the channel of `person`. */
  onSay(listener: (person: Person, row: ChatRow) => void): void
}

/** A world that begins with `start`; `now` gives ms since 1970. */
export function createWorld(start: WorldStart, now: () => number): World {
  const people = createPeople(start.people, start.crowd)
  const past = createPastShows(start.past ?? [], now)
  const chat = createChatBook(start.chat)
  const flaps = createFlaps()
  /** Each with the most that watched it. */
  const shows = new Map([...start.shows].map(([userId, show]) => [userId, { show: { ...show }, peak: show.viewers }]))
  const plans = [...(start.plans ?? [])]
  const onGoLive: ((person: Person, show: Show) => void)[] = []
  const onViewers: ((person: Person, show: Show) => void)[] = []
  const onSay: ((person: Person, row: ChatRow) => void)[] = []
  let { nextEventId } = start

  function requireShow(userId: number) {
    const current = shows.get(people.require(userId).userId)
    if (!current) throw new WorldError(`user ${userId} is not live`)
    return current
  }
  function showOf(userId: number): Show | null {
    const current = shows.get(userId)
    return current ? { ...current.show } : null
  }
  const persons = (userIds: readonly number[] = []) => userIds.flatMap((userId) => people.find(userId) ?? [])

  function write(userId: number, { from = userId, text, chatId, createdAt }: Saying): ChatRow {
    people.require(userId)
    const row = {
      chatId: chatId ?? chat.nextId(),
      userId: from,
      userName: people.find(from)?.name ?? `viewer_${from}`,
      text,
      createdAt: createdAt ?? Math.floor(now() / 1_000),
    }
    chat.add(userId, row)
    return row
  }
  function say(userId: number, saying: Saying): ChatRow {
    const row = write(userId, saying)
    for (const listener of onSay) listener(people.require(userId), row)
    return row
  }

  return {
    get people() {
      return people.list()
    },
    past,
    chat,
    following: start.following ?? [],
    plans,
    person: people.find,
    personByAccount: people.byAccount,
    personByUsername: people.byUsername,
    showOf,
    showAsTold: (userId) => (shows.has(userId) && flaps.take(userId) ? null : showOf(userId)),
    moderatorsOf: (userId) => persons(start.moderators?.get(userId)),
    globalModerators: () => persons(start.globalModerators),
    currenciesOf: (userId) => start.currencies?.get(userId) ?? [],

    goLive(userId, { title = DEFAULT_TITLE, eventId = nextEventId, viewers = 0, startedAt = now() } = {}) {
      const person = people.require(userId)
      if (shows.has(userId)) throw new WorldError(`user ${userId} is live already`)
      const show = { eventId, title, viewers, startedAt }
      nextEventId = Math.max(nextEventId, eventId + 1)
      shows.set(userId, { show, peak: viewers })
      for (const listener of onGoLive) listener(person, { ...show })
      return { ...show }
    },
    end(userId) {
      const { show, peak } = requireShow(userId)
      shows.delete(userId)
      flaps.add(userId, 0)
      past.file(userId, show, peak)
    },
    setViewers(userId, count) {
      const current = requireShow(userId)
      current.show.viewers = count
      current.peak = Math.max(current.peak, count)
      for (const listener of onViewers) listener(people.require(userId), { ...current.show })
    },
    setTitle(userId, title) {
      requireShow(userId).show.title = title
    },
    flap(userId, answers) {
      requireShow(userId)
      flaps.add(userId, answers)
    },
    say,
    write,
    unsay(userId, chatId) {
      if (!chat.remove(userId, chatId)) throw new WorldError(`nothing was said under ${chatId}`)
    },
    pin(userId, text) {
      people.require(userId)
      chat.pin(userId, text === null ? null : say(userId, { text }))
    },
    plan(plan) {
      people.require(plan.userId)
      plans.push(plan)
    },
    rename: people.rename,
    ban: people.ban,
    vanish(userId) {
      people.vanish(userId)
      shows.delete(userId)
      past.forget(userId)
    },

    onGoLive: (listener) => void onGoLive.push(listener),
    onViewers: (listener) => void onViewers.push(listener),
    onSay: (listener) => void onSay.push(listener),
  }
}
