import type { Plan } from '../calendar.ts'
import type { Person } from '../person.ts'
import { between, pickSome } from '../random.ts'
import type { ScenarioSeed } from './scenario.ts'
import { chooseTitle } from './shows.ts'

const HOUR_S = 3_600
const YEAR_S = 365 * 24 * HOUR_S

/** Six shows of the next days, and one that will surely never be, as there are on Parti (measured by others). */
export function choosePlans(people: readonly Person[], { random, now }: ScenarioSeed): Plan[] {
  const nowS = Math.floor(now / 1_000)
  const plans = pickSome(random, people, 7).map((person, index) => {
    const startTs = nowS + (index === 0 ? 2 * YEAR_S : between(random, 1, 72) * HOUR_S)
    return { userId: person.userId, title: chooseTitle(random, person), startTs, endTs: startTs + 2 * HOUR_S }
  })
  return plans.toSorted((a, b) => a.startTs - b.startTs)
}
