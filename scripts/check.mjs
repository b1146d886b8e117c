// npm run check: types, lint and format.
import { command } from './process/command.mjs'
import { setup } from './setup/setup.mjs'
import { runChecks } from './test/checks.mjs'

await command(async () => {
  await setup({ display: false, electron: false })
  return (await runChecks()).failed > 0 ? 1 : 0
})
