import type { Channel, Follow, SocialAccount, Standing } from '#shared/model/channel.ts'
import type { Profile } from '#shared/model/profile.ts'

/** A former name that is told again within this many ms of the change is old news from a source that lags. */
export const RENAME_SETTLES_MS = 24 * 60 * 60_000

/** Parti's word for it that there is nobody is believed after this many answers in a row … */
const NOBODY_ANSWERS = 3
/** … that span at least this many ms. */
const NOBODY_SPAN_MS = 120_000

/** The follow of a channel that Parti names so at `now` (ms since 1970); the same object where nothing changed. Pure. */
export function named(follow: Follow, told: Channel, now: number): Follow {
  const { channel, former } = follow
  const name = told.name.trim() === '' ? channel.name : told.name
  const account = accountAfter(channel.account, told.account)
  if (name === channel.name && account === channel.account) return follow
  // Sources that do not agree must not write to and fro.
  if (former?.name === name && Math.abs(now - former.until) < RENAME_SETTLES_MS) return follow
  return {
    ...follow,
    channel: { ...channel, name, account },
    ...(name !== channel.name && { former: { name: channel.name, until: now } }),
  }
}

/** The account after one was told; what is not told, be it only Discord's number, stays. */
function accountAfter(known: SocialAccount | null, told: SocialAccount | null): SocialAccount | null {
  if (told === null || known === null) return told ?? known
  const isSamePage = told.platform === known.platform && told.username === known.username
  const discriminator = told.discriminator ?? (isSamePage ? known.discriminator : null)
  return isSamePage && discriminator === known.discriminator ? known : { ...told, discriminator }
}

/** The follow of a channel that stands so; the same object where nothing changed. `now`: ms since 1970. Pure. */
export function standing(follow: Follow, now: number, standing: Standing): Follow {
  if ((follow.fate?.standing ?? 'ok') === standing) return follow
  const { fate: _over, ...rest } = follow
  return standing === 'ok' ? rest : { ...rest, fate: { standing, at: now } }
}

/** How somebody stands by their profile; null where it does not tell. `before`: how they stood. Pure. */
export function standingOf(profile: Profile | null, before: Standing): Standing {
  if (profile === null) return 'vanished'
  // Who has a profile did not vanish; whether a ban was lifted only the profile itself can tell.
  if (profile.isBanned === null) return before === 'banned' ? 'banned' : 'ok'
  return profile.isBanned ? 'banned' : 'ok'
}

/** Answers in a row that Parti knows nobody; null after one that it does. Moments are of `Clock.elapsed`, ms. */
export type NobodyDoubt = { answers: number; since: number; isSettled: boolean } | null

/** The doubt after one more such answer. It is settled once, which is when the profile is to be asked for. Pure. */
export function nobodyAfter(doubt: NobodyDoubt, elapsed: number): NonNullable<NobodyDoubt> {
  const answers = (doubt?.answers ?? 0) + 1
  const since = doubt?.since ?? elapsed
  return { answers, since, isSettled: answers >= NOBODY_ANSWERS && elapsed - since >= NOBODY_SPAN_MS }
}
