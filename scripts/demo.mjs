// npm run demo [-- --shots …]: the app with a simulated Parti.
import { hasDesktop, runOnDesktop } from './desktop/desktop.mjs'
import { buildApp } from './process/build-app.mjs'
import { command } from './process/command.mjs'
import { NODE } from './process/project.mjs'
import { setup } from './setup/setup.mjs'

await command(async () => {
  const args = process.argv.slice(2)
  const privateBus = args.includes('--shots') || !hasDesktop()
  await setup({ display: privateBus, electron: true })
  await buildApp()
  return runOnDesktop(NODE, ['test/demo/demo.ts', ...args], { privateBus, writable: ['test-results/demo'] })
})
