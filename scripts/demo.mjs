// npm run demo [-- --shots FOLDER [--only NAME]]: the app with a simulated Parti, or pictures of it.
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hasDesktop, runOnDesktop } from './desktop/desktop.mjs'
import { buildApp } from './process/build-app.mjs'
import { command } from './process/command.mjs'
import { changeLeftovers } from './process/leftovers.mjs'
import { NODE, ROOT } from './process/project.mjs'
import { setup } from './setup/setup.mjs'

const DEMO = 'test/demo/demo.ts'
const SHOTS = 'test-results/demo/shots'
// npm itself goes to the checkout's top folder.
const WHERE_TYPED = process.env.INIT_CWD ?? process.cwd()

// The user that runs the app may not write where the pictures should go, so they are taken aside and copied.
async function takeShots(/** @type {string} */ target, /** @type {string} */ only) {
  const shots = path.join(ROOT, SHOTS)
  changeLeftovers(shots, () => rmSync(shots, { recursive: true, force: true }))
  const code = await runOnDesktop(NODE, [DEMO, '--shots', shots, '--only', only], {
    privateBus: true,
    writable: [SHOTS],
  })
  if (code === 0) cpSync(shots, target, { recursive: true })
  return code
}

await command(async () => {
  const { shots, only } = parseArgs({
    options: { shots: { type: 'string' }, only: { type: 'string', default: '' } },
  }).values
  await setup({ display: shots !== undefined || !hasDesktop(), electron: true })
  await buildApp()
  return shots === undefined ? runOnDesktop(NODE, [DEMO]) : takeShots(path.resolve(WHERE_TYPED, shots), only)
})
