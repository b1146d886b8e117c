import { empty } from './empty.ts'
import { evening } from './evening.ts'
import { guide } from './guide.ts'
import { thousand } from './thousand.ts'

/** Every scenario by its name. */
export const SCENARIOS = { guide, evening, thousand, empty }

/** A row of `SCENARIOS`. */
export type ScenarioName = keyof typeof SCENARIOS

/** Whether there is such a scenario. */
export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name)
