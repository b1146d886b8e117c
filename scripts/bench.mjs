// npm run bench [-- app | archive | chat | viewers]: start-up time and memory of the built app, the archive with a million rows of
// chat, lively chats, and a month of viewers.
import { runOnDesktop } from './desktop/desktop.mjs'
import { buildApp } from './process/build-app.mjs'
import { command, CommandError } from './process/command.mjs'
import { NODE } from './process/project.mjs'
import { run } from './process/run.mjs'
import { setup } from './setup/setup.mjs'

async function benchApp() {
  await setup({ display: true, electron: true })
  await buildApp()
  return runOnDesktop(NODE, ['test/bench/bench.ts'], { privateBus: true, writable: ['test/bench/results.json'] })
}

async function benchChat() {
  await setup({ display: true, electron: true })
  await buildApp()
  const built = await run(NODE, ['test/bench/chat/rival-page/build.ts'])
  if (built !== 0) return built
  return runOnDesktop(NODE, ['test/bench/chat/bench.ts'], { privateBus: true, writable: ['test/bench/results.json'] })
}

async function benchArchive() {
  await setup({ display: false, electron: false })
  return run(NODE, ['test/bench/archive/bench.ts'])
}

async function benchViewers() {
  await setup({ display: true, electron: true })
  await buildApp()
  return runOnDesktop(NODE, ['test/bench/viewers/bench.ts'], {
    privateBus: true,
    writable: ['test/bench/results.json'],
  })
}

const PARTS = { app: benchApp, archive: benchArchive, chat: benchChat, viewers: benchViewers }

await command(async () => {
  const names = process.argv.slice(2)
  const unknown = names.find((name) => !(name in PARTS))
  if (unknown !== undefined)
    throw new CommandError(`There is no part ${unknown}, but: ${Object.keys(PARTS).join(', ')}.`)
  let worst = 0
  for (const [name, bench] of Object.entries(PARTS)) {
    if (names.length === 0 || names.includes(name)) worst = Math.max(worst, await bench())
  }
  return worst
})
