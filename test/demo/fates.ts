import type { Person } from '../parti-server/person.ts'
import type { PartiServer } from '../parti-server/server.ts'
import type { Followed } from '../seed-follows.ts'

const NOTICED_AT = Date.UTC(2025, 4, 17, 12)
const FOLLOWED = 14

/** What befell some of them, by their place in the list. */
const BEFALLEN: Readonly<Record<number, Pick<Followed, 'fate' | 'former'>>> = {
  1: { fate: { standing: 'banned', at: NOTICED_AT } },
  3: { former: { name: 'Sophie paints', until: NOTICED_AT } },
  7: { fate: { standing: 'vanished', at: NOTICED_AT } },
  10: {
    fate: { standing: 'banned', at: NOTICED_AT },
    former: { name: 'ToTheMoon with MoonPump and all of his friends', until: NOTICED_AT },
  },
  12: { fate: { standing: 'vanished', at: NOTICED_AT } },
}

/** A follow list in which time has passed: some were banned, some vanished, some have another name. */
export const withFates = (people: readonly Person[]): Followed[] =>
  people.slice(0, FOLLOWED).map((person, place) => ({ ...person, ...BEFALLEN[place] }))

/** Lets Parti say the same of them. */
export async function bringFates({ control, isLive, people }: PartiServer): Promise<void> {
  for (const { userId, fate } of withFates(people)) {
    if (fate === undefined) continue
    if (isLive(userId)) await control.end(userId)
    await (fate.standing === 'banned' ? control.ban(userId) : control.vanish(userId))
  }
}
