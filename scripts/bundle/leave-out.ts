import type { Plugin } from 'vite'

/** What begins the name that a module gets in the place of one that is left out. */
const MARK = '\0left-out:'

/**
 * Leaves packages out of the build that a library imports for something that the app never asks of it. Should it be
 * asked all the same, an error says so. `exportsOf`: the names that are imported from each of them.
 */
export const leaveOut = (exportsOf: Readonly<Record<string, readonly string[]>>): Plugin => ({
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source) => (source in exportsOf ? MARK + source : null),
  load(id) {
    if (!id.startsWith(MARK)) return null
    const source = id.slice(MARK.length)
    const names = exportsOf[source]?.map((name) => `leftOut as ${name}`) ?? []
    return `function leftOut() { throw new Error(${JSON.stringify(`${source} was left out of the build`)}) }
export { ${names.join(', ')} }`
  },
})
