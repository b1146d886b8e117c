import type { DialectTraits } from '../dialects.ts'
import type { Person } from '../person.ts'
import type { Show } from '../show.ts'

/** What is pushed when the viewers of a show change. Nobody has published one: every form is a guess. */
export function viewersMessage(person: Person, { viewers }: Show, traits: DialectTraits): unknown {
  if (traits.viewers === 'number') return viewers
  if (traits.viewers === 'string') return String(viewers)
  return { livestream_id: person.livestreamId, [traits.viewers]: viewers }
}
