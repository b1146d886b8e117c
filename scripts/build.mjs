// npm run build: the app, into out/.
import { buildApp } from './process/build-app.mjs'
import { command } from './process/command.mjs'
import { setup } from './setup/setup.mjs'

await command(async () => {
  await setup({ display: false, electron: false })
  await buildApp()
  return 0
})
