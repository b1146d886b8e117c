import { categoriesAnswer, planAnswer } from '../answers/calendar.ts'
import { pastShowAnswer } from '../answers/past-show.ts'
import { featuredAnswer } from '../answers/profile.ts'
import { categoryId } from '../calendar.ts'
import type { PastShow } from '../past-shows.ts'
import { json, plainText } from '../reply.ts'
import { wantsCategory } from './categories.ts'
import { numberIn, pageOf } from './page.ts'
import type { Ask, Route } from './route.ts'

const FEATURED = 5

/** The past shows that a query asks for, in the order that it asks for. */
function pastShows({ world, query }: Ask): PastShow[] {
  const by = numberIn(query, 'by_user_id')
  const from = numberIn(query, 'from_ts') ?? 0
  const to = numberIn(query, 'to_ts') ?? Infinity
  const shows = world.past.list().filter(({ userId, startedAt }) => {
    const start = Math.floor(startedAt / 1_000)
    const category = categoryId(world.person(userId)?.category ?? null)
    return (by === null || by === userId) && start >= from && start <= to && wantsCategory(query, category)
  })
  if (query.get('top_views_sort') === 'true') return shows.toSorted((a, b) => b.totalViewers - a.totalViewers)
  return query.get('sort_by_date_desc') === 'false' ? shows.toReversed() : shows
}

const tellPastShow = ({ world }: Ask, show: PastShow): object[] => {
  const person = world.person(show.userId)
  return person ? [pastShowAnswer(person, show)] : []
}

const ROUTES: readonly Route[] = [
  {
    pattern: 'profile/get_livestream_channel_info/recent',
    answer: (ask) => json(pageOf(pastShows(ask), ask.query).flatMap((show) => tellPastShow(ask, show))),
  },
  {
    pattern: 'profile/get_livestream_channel_info/recent/{event_id}',
    answer(ask) {
      const show = ask.world.past.list().find(({ eventId }) => String(eventId) === ask.params['event_id'])
      const [answer] = show ? tellPastShow(ask, show) : []
      return answer ? json(answer) : plainText(404, 'Event not found')
    },
  },
  {
    pattern: 'profile/featured_channels',
    answer({ world }) {
      const largest = world.people.toSorted((a, b) => b.members - a.members).slice(0, FEATURED)
      return json(largest.map((person, index) => featuredAnswer(person, index + 1)))
    },
  },
  {
    pattern: 'profile/livestream_calendar/events',
    answer({ world, query }) {
      const rows = world.plans.flatMap((plan, index) => {
        const person = world.person(plan.userId)
        return person ? [planAnswer(person, plan, index)] : []
      })
      return json(pageOf(rows, query))
    },
  },
  {
    pattern: 'profile/livestream_calendar/events/categories',
    answer: () => json(categoriesAnswer()),
  },
]

/** What was, will be, and is worth a look. */
export const DISCOVERY_ROUTES: readonly Route[] = ROUTES.map((route) => ({
  ...route,
  existsIn: ({ discoveryRoutes }) => discoveryRoutes,
}))
