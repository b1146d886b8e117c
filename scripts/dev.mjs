// npm run dev: the app from its sources, reloading as they change, with the real Parti.
import path from 'node:path'
import { hasDesktop } from './desktop/desktop.mjs'
import { command } from './process/command.mjs'
import { NODE, packageScript, ROOT } from './process/project.mjs'
import { run } from './process/run.mjs'
import { electronExecutable } from './setup/electron-runtime.mjs'
import { setup } from './setup/setup.mjs'

// electron-vite writes into the checkout, so it runs as whoever owns that; only Electron goes to the desktop's user.
const electron = () =>
  process.platform === 'linux' ? path.join(ROOT, 'scripts/dev/electron-on-desktop.mjs') : electronExecutable()

await command(async () => {
  await setup({ display: !hasDesktop(), electron: true })
  for (const script of ['scripts/tray-pictures.mjs', 'scripts/copy-sounds.mjs']) {
    const code = await run(NODE, [script])
    if (code !== 0) return code
  }
  const args = [packageScript('electron-vite'), 'dev', '--watch', '--', ...process.argv.slice(2)]
  return run(NODE, args, { env: { ...process.env, ELECTRON_EXEC_PATH: electron() } })
})
