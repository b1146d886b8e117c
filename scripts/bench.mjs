// npm run bench: start-up time and memory of the built app.
import { runOnDesktop } from './desktop/desktop.mjs'
import { buildApp } from './process/build-app.mjs'
import { command } from './process/command.mjs'
import { NODE } from './process/project.mjs'
import { setup } from './setup/setup.mjs'

await command(async () => {
  await setup({ display: true, electron: true })
  await buildApp()
  const args = ['test/bench/bench.ts', ...process.argv.slice(2)]
  return runOnDesktop(NODE, args, { privateBus: true, writable: ['test/bench/results.json'] })
})
