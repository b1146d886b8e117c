import type { DialectName } from '../dialects.ts'
import type { WorldStart } from '../world-start.ts'
import type { World } from '../world.ts'

/** What a scenario is built from: chance by seed, and the time at which it begins, ms since 1970. */
export interface ScenarioSeed {
  random: () => number
  now: number
}

/** A world to begin with, and how it is told. */
export interface Scenario extends WorldStart {
  dialect: DialectName
  /** Moves the world one step on; absent where nothing happens by itself. */
  advance?: (world: World) => void
}
