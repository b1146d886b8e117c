/** Somebody on the simulated Parti. Everybody has a channel, live or not. */
export interface Person {
  readonly userId: number
  readonly name: string
  readonly avatarId: number
  readonly description: string | null
  readonly channelsJoined: number
  readonly members: number
  readonly platform: string
  readonly username: string
  /** `"0"` on Discord, null elsewhere (measured by others). */
  readonly discriminator: string | null
  /** Another space of numbers than `userId`. */
  readonly livestreamId: number
  /** Unix seconds. */
  readonly channelCreatedAt: number
  /** What a show of this person is filed under. */
  readonly category: string | null
  /** The address of an uploaded picture. */
  readonly picture: string | null
  /** Whether the site has banned this person. */
  readonly banned: boolean
}

const MID_MAY_2025 = 1_747_000_000

/** A person of whom only `known` matters; the rest is plausible and always the same. */
export function createPerson(known: Partial<Person> & Pick<Person, 'userId' | 'name'>): Person {
  const platform = known.platform ?? 'parti'
  return {
    avatarId: known.userId % 12,
    description: null,
    channelsJoined: known.userId % 90,
    members: known.userId % 700,
    platform,
    username: known.name,
    discriminator: platform === 'discord' ? '0' : null,
    livestreamId: 1_000_000 + known.userId,
    channelCreatedAt: MID_MAY_2025 - (known.userId % 10_000_000),
    category: null,
    picture: null,
    banned: false,
    ...known,
  }
}

/** How the account is written in a path: Discord names carry their discriminator after a `#` (guide). */
export const accountName = ({ username, discriminator }: Person): string =>
  discriminator === null ? username : `${username}#${discriminator}`
