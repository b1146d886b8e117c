// npm test [-- unit|integration|e2e [arguments for its runner]]: its last line is always `N passed, N failed`.
import { command, explain } from './process/command.mjs'
import { runTests, SUITE_NAMES } from './test/plan.mjs'
import { summarise } from './test/summary.mjs'

await command(async () => {
  const run = runTests(process.argv.slice(2))
  if (run === null) {
    console.error(`usage: npm test [-- ${SUITE_NAMES.join('|')} [arguments for its runner]]`)
    return 2
  }
  const counts = await run.catch((error) => {
    explain(error)
    return [{ passed: 0, failed: 1, skipped: 0, notes: [] }]
  })
  const { lines, failed } = summarise(counts)
  console.log(lines.join('\n'))
  return failed > 0 ? 1 : 0
})
