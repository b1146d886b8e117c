import type { Page } from 'playwright'
import type { RunningApp } from '../e2e/running-app.ts'
import type { Person } from '../parti-server/person.ts'
import type { DialectName } from '../parti-server/dialects.ts'
import type { ScenarioName } from '../parti-server/scenarios/catalogue.ts'
import type { PartiServer } from '../parti-server/server.ts'
import type { Followed } from '../seed-follows.ts'

/** One state of the app to be photographed. */
export interface Scene {
  name: string
  scenario: ScenarioName
  /** How Parti speaks, where not as the scenario has it. */
  dialect?: DialectName
  /** Whom the app follows when it starts. */
  follows(people: readonly Person[]): readonly Followed[]
  /** Makes the folder of the app, where that is not the build. */
  project?(): string
  /** Before the app starts. */
  prepare?(server: PartiServer, userData: string): Promise<void>
  /** Opens the window that is photographed, where that is not the follows window. */
  open?(app: RunningApp): Promise<Page>
  /** Brings the window into the state; resolves when it stands. */
  reach(page: Page): Promise<void>
  /** Without a panel. */
  withoutTray?: true
  /** Without anything that shows notifications. */
  withoutPopups?: true
}
