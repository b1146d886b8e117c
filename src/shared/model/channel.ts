/** The account that addresses a channel's page: what Parti calls `social_media` and `social_username`. */
export interface SocialAccount {
  /** An open set: `parti`, `twitter`, `discord`, `telegram`, … */
  platform: string
  username: string
  /** Discord's number after the `#` (`"0"` for today's names); null elsewhere. */
  discriminator: string | null
}

/** A person on Parti whose shows can be followed. */
export interface Channel {
  /** Parti's number for the person: the only key that survived every change of hosts and names. */
  userId: number
  /** The display name. It is not an address: it may hold spaces and differ from the account's name. */
  name: string
  /** Null while Parti has not told. */
  account: SocialAccount | null
  /** The https address of the picture that the person uploaded. Lacking: none is known. */
  avatarUrl?: string
}

/** What became of a person on Parti. Nothing but `ok` was told of most. */
export type Standing = 'ok' | 'banned' | 'vanished'

/** What befell a person on Parti. */
export interface Fate {
  standing: Exclude<Standing, 'ok'>
  /** When that was learnt, ms since 1970. */
  at: number
}

/** The longest name of a group, and the longest note, in UTF-16 units. */
export const GROUP_LENGTH = 60
export const NOTE_LENGTH = 500

/** What the user added to a channel that they follow; what is lacking was not added. */
export interface FollowExtras {
  /** The name of the group it is in, without blanks around it. */
  group?: string
  isPinned?: true
  note?: string
  /** The chat is kept while the channel is live, whether a window shows it or not. */
  isRecorded?: true
}

/** A channel that the user follows. */
export interface Follow extends FollowExtras {
  channel: Channel
  /** When the user began to follow, ms since 1970. */
  followedAt: number
  /** The name before the present one, and when the present one was learnt, ms since 1970. Lacking: the same since. */
  former?: { name: string; until: number }
  /** Lacking: nothing is known to have befallen the person. */
  fate?: Fate
}
