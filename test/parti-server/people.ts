import { accountName, type Person } from './person.ts'
import { WorldError } from './world-error.ts'

/** What may be changed about somebody's names. */
export interface NewNames {
  name?: string | undefined
  username?: string | undefined
  platform?: string | undefined
}

/** Everybody of a world: those with channels worth following, and the crowd that only chats. */
export interface People {
  /** Those with channels, as they are now. */
  list(): readonly Person[]
  find(userId: number): Person | null
  /** The person of `platform` whose account is written so; letter case counts (guess). */
  byAccount(platform: string, account: string): Person | null
  /** The first person with this username, whatever the platform; letter case counts (guess). */
  byUsername(username: string): Person | null
  /** Throws a `WorldError` if there is nobody. */
  require(userId: number): Person
  rename(userId: number, names: NewNames): void
  ban(userId: number): void
  /** Forgets a user. */
  vanish(userId: number): void
}

/** The people of `channels`, and a `crowd` that only chats. */
export function createPeople(channels: readonly Person[], crowd: readonly Person[] = []): People {
  const everybody = new Map([...channels, ...crowd].map((person) => [person.userId, person]))
  const ids = channels.map(({ userId }) => userId)
  const find = (userId: number) => everybody.get(userId) ?? null
  const first = (fits: (person: Person) => boolean) => [...everybody.values()].find(fits) ?? null

  function require(userId: number): Person {
    const person = find(userId)
    if (!person) throw new WorldError(`there is no user ${userId}`)
    return person
  }

  return {
    list: () => ids.flatMap((userId) => find(userId) ?? []),
    find,
    byAccount: (platform, account) =>
      first((person) => person.platform === platform && accountName(person) === account),
    byUsername: (wanted) => first(({ username }) => username === wanted),
    require,
    rename(userId, names) {
      const person = require(userId)
      const platform = names.platform ?? person.platform
      everybody.set(userId, {
        ...person,
        name: names.name ?? person.name,
        username: names.username ?? person.username,
        platform,
        discriminator: platform === 'discord' ? '0' : null,
      })
    },
    ban: (userId) => void everybody.set(userId, { ...require(userId), banned: true }),
    vanish: (userId) => void everybody.delete(require(userId).userId),
  }
}
