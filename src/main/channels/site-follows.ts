import type { SiteFollows } from '#shared/model/site-follows.ts'
import type { PartiRest } from '../parti/rest.ts'
import type { FollowLines } from './follow-lines.ts'
import type { FollowList } from './follow-list.ts'

interface Dependencies {
  api: Pick<PartiRest['user'], 'followedUserIds'>
  list: Pick<FollowList, 'find'>
  lines: Pick<FollowLines, 'begin'>
  /** Brings to the front where the lines are told. */
  show(): void
}

/**
 * Follows whom the user follows on the site, one after the other as pasted lines are. Rejects with `no-token` or `token-refused`,
 * or where Parti cannot be asked.
 */
export function createSiteImport({ api, list, lines, show }: Dependencies): () => Promise<SiteFollows> {
  return async () => {
    const userIds = [...new Set(await api.followedUserIds())]
    const fresh = userIds.filter((userId) => list.find(userId) === undefined)
    if (fresh.length > 0) {
      lines.begin(fresh.map(String))
      show()
    }
    return { fresh: fresh.length, already: userIds.length - fresh.length }
  }
}
