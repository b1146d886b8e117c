import { createFacts } from './use-facts.ts'

/** What lies on disk. */
export const dataFacts = createFacts(window.afterparti.data.facts)

/** How the network is reached. */
export const networkFacts = createFacts(window.afterparti.network.facts)

/** What the app runs on. */
export const versions = createFacts(window.afterparti.about.versions)

/** Whether the desktop is in do-not-disturb. */
export const doNotDisturb = createFacts(window.afterparti.settings.doNotDisturb)
