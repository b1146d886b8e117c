import type { Person } from '../parti-server/person.ts'
import type { PartiServer } from '../parti-server/server.ts'
import type { Followed } from '../seed-follows.ts'

const NOTICED_AT = Date.UTC(2025, 4, 17, 12)

/** Who is followed, by their place among the people, and what befell some of them. */
const FOLLOWED: Readonly<Record<number, Pick<Followed, 'fate' | 'former'>>> = {
  0: { former: { name: 'Jonas from Norway', until: NOTICED_AT } },
  1: { fate: { standing: 'banned', at: NOTICED_AT } },
  2: {},
  4: { former: { name: 'Sophie paints', until: NOTICED_AT } },
  5: {},
  7: { fate: { standing: 'vanished', at: NOTICED_AT } },
  8: {},
  10: {
    fate: { standing: 'banned', at: NOTICED_AT },
    former: { name: 'To the Moon with MoonPump and all of his friends', until: NOTICED_AT },
  },
  12: { fate: { standing: 'vanished', at: NOTICED_AT } },
}

/** A follow list in which time has passed: some were banned, some vanished, some have another name. */
export const withFates = (people: readonly Person[]): Followed[] =>
  people.flatMap((person, place) => (FOLLOWED[place] === undefined ? [] : [{ ...person, ...FOLLOWED[place] }]))

/** Lets Parti say the same of them. */
export async function bringFates({ control, isLive, people }: PartiServer): Promise<void> {
  for (const { userId, fate } of withFates(people)) {
    if (fate === undefined) continue
    if (isLive(userId)) await control.end(userId)
    await (fate.standing === 'banned' ? control.ban(userId) : control.vanish(userId))
  }
}
