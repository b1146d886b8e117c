// npm start [-- arguments of the app]: the built app, with the real Parti.
import { hasDesktop, runOnDesktop } from './desktop/desktop.mjs'
import { electronFlags } from './desktop/electron-flags.mjs'
import { buildApp } from './process/build-app.mjs'
import { command } from './process/command.mjs'
import { electronExecutable } from './setup/electron-runtime.mjs'
import { setup } from './setup/setup.mjs'

await command(async () => {
  await setup({ display: !hasDesktop(), electron: true })
  await buildApp()
  return runOnDesktop(electronExecutable(), (env) => ['.', ...electronFlags(env), ...process.argv.slice(2)])
})
