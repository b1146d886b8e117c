import { once } from 'node:events'
import path from 'node:path'
import type { PartiServer } from '../../parti-server/server.ts'
import { mainThreadMs, rendererOf } from '../cpu-time.ts'
import { spawnElectron } from '../measured-app.ts'
import { processTree } from '../process-tree.ts'
import { flood, type Flood } from './flood.ts'

const RIVALS = path.join(import.meta.dirname, 'rivals')

/** A plain way to get a chat into a window, see rivals/main.js. */
export interface Rival {
  feed: 'none' | 'batches' | 'each'
  list: 'ours' | 'virtuoso'
}

/** How busy a rival is under the same load, from 0 to 1; `renderer` is null where it has none. */
export async function measureRival(server: PartiServer, { feed, list }: Rival, load: Flood) {
  const room = server.people.at(-1)?.userId ?? 0
  const args = [RIVALS, `--feed=${feed}`, `--list=${list}`, `--room=${room}`, `--socket=${server.wsUrl}`]
  const app = spawnElectron(args, 'ignore')
  const pid = app.pid ?? 0
  try {
    await server.control.waitForSubscription(`ChatPublic/${room}`)
    const renderer = feed === 'none' ? null : rendererOf(processTree(pid))
    const readMs = () => ({ main: mainThreadMs(pid), renderer: renderer === null ? 0 : mainThreadMs(renderer) })
    const before = readMs()
    const { ms } = await flood(server, [room], load)
    const after = readMs()
    return {
      main: (after.main - before.main) / ms,
      renderer: renderer === null ? null : (after.renderer - before.renderer) / ms,
    }
  } finally {
    app.kill('SIGKILL')
    await once(app, 'exit')
  }
}
