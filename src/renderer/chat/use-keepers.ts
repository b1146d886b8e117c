import { useMemo } from 'react'
import { useTold } from '../ui/use-told.ts'
import type { Keepers } from './roles.ts'
import { userId } from './room.ts'

/** Who keeps order changes seldom, ms. */
const EVERY_MS = 10 * 60_000

/** Who keeps order in this room, as far as Parti has told. */
export function useKeepers(): Keepers {
  const { told } = useTold(() => window.afterparti.channel.moderators({ userId }), EVERY_MS)
  return useMemo(
    () => ({
      broadcaster: userId,
      moderators: new Set(told?.value.people.map((person) => person.userId)),
      globalModerators: new Set(told?.value.globalIds),
    }),
    [told],
  )
}
