import type { PastShow } from '#shared/model/listed-show.ts'
import type { PartiApi } from '../parti/rest-api.ts'

type Asked = Pick<PartiApi, 'recentShows' | 'pastShows'>

/** The same questions; what is answered is taken, too, whoever asked. */
export const overhearShows = (
  { recentShows, pastShows }: Asked,
  take: (shows: readonly PastShow[]) => void,
): Asked => ({
  async recentShows(since) {
    const recent = await recentShows(since)
    take(recent.shows)
    return recent
  },
  async pastShows(userId, limit) {
    const shows = await pastShows(userId, limit)
    take(shows)
    return shows
  },
})
