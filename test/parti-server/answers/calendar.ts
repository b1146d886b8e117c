import { CATEGORY_IDS, categoryId, type Plan } from '../calendar.ts'
import type { Person } from '../person.ts'

/** A row of the calendar. `index` numbers the plans in a space of their own. */
export const planAnswer = (person: Person, plan: Plan, index: number): object => ({
  event_id: 3_000 + index,
  user_id: person.userId,
  category_id: categoryId(person.category),
  event_title: plan.title,
  event_description: '',
  event_file: null,
  event_start_ts: plan.startTs,
  event_end_ts: plan.endTs,
  livestream_visibility_type: 'Public',
  user_name: person.name,
  avatar_link: person.picture,
  user_avatar_id: person.avatarId,
  livestream_recording: null,
  total_viewers: null,
})

/** The categories. On Parti a `name` may be empty while `display_name` is set (measured by others), as is one here. */
export const categoriesAnswer = (): object[] =>
  Object.entries(CATEGORY_IDS).map(([name, id]) => ({
    category_id: id,
    name: name === 'After Parti' ? '' : name,
    display_name: name,
  }))
