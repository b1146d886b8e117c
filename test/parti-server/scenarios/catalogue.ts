import { empty } from './empty.ts'
import { evening } from './evening.ts'
import { guide } from './guide.ts'
import { thousand } from './thousand.ts'

/** Every scenario by its name. */
export const SCENARIOS = { guide, evening, thousand, empty }

export type ScenarioName = keyof typeof SCENARIOS

export const isScenarioName = (name: string): name is ScenarioName => Object.hasOwn(SCENARIOS, name)
