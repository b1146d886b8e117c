// npm run mutants: makes single lines wrong on purpose; each must turn a test red.
import { command } from './process/command.mjs'
import { NODE } from './process/project.mjs'
import { run } from './process/run.mjs'
import { setup } from './setup/setup.mjs'

await command(async () => {
  await setup({ display: false, electron: false })
  return run(NODE, ['test/mutants/run.ts'])
})
