import { liveRow } from '../answers/live.ts'
import { categoryId } from '../calendar.ts'
import { json } from '../reply.ts'
import { wantsCategory } from './categories.ts'
import { pageOf } from './page.ts'
import type { Route } from './route.ts'

/** Everybody who is live, most viewers first. */
export const LIVE_ROUTE: Route = {
  pattern: 'profile/get_livestream_channel_info/live',
  existsIn: ({ bulkRoute }) => bulkRoute,
  answer({ world, query }) {
    const live = world.people.flatMap((person) => {
      const show = world.showAsTold(person.userId)
      return show && wantsCategory(query, categoryId(person.category)) ? [{ person, show }] : []
    })
    const sorted = live.toSorted((a, b) => b.show.viewers - a.show.viewers)
    return json(pageOf(sorted, query).map(({ person, show }) => liveRow(person, show)))
  },
}
