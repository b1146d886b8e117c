import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { controlClient } from '../parti-server/control-client.ts'

const addresses = z.strictObject({ rest: z.url(), ws: z.url(), control: z.url() })

function run(...args: string[]) {
  const cli = fileURLToPath(new URL('../parti-server/cli.ts', import.meta.url))
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

describe('the command line', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('prints one line of JSON, serves, and ends on %s', async (signal) => {
    const child = run('--port', '0', '--scenario', 'guide')
    const lines: string[] = []
    const output = createInterface(child.stdout).on('line', (line) => lines.push(line))
    await once(output, 'line')
    const { rest, ws, control } = addresses.parse(JSON.parse(lines[0] ?? ''))

    expect(await (await fetch(`${rest}/parti_v2/profile/user_profile/567503`)).json()).toMatchObject({
      user_id: 567503,
    })
    const socket = new WebSocket(ws)
    await once(socket, 'open')
    expect(await controlClient(control).stats()).toMatchObject({ socketsOpen: 1, methods: { GET: 1 } })

    const exited = once(child, 'exit')
    child.kill(signal)
    expect(await exited).toEqual([0, null])
    expect(lines).toHaveLength(1)
  })

  it('speaks the wanted dialect', async () => {
    const child = run('--scenario', 'guide', '--dialect', 'no-bulk')
    const [line] = await once(createInterface(child.stdout), 'line')
    const { rest } = addresses.parse(JSON.parse(String(line)))
    expect((await fetch(`${rest}/parti_v2/profile/get_livestream_channel_info/live`)).status).toBe(404)
  })

  it.each([
    [['--scenario', 'nothing'], 'no scenario "nothing"'],
    [['--dialect', 'klingon'], 'no dialect "klingon"; there are: guide, observed, '],
    [['--port', 'high'], '--port takes a whole number'],
  ])('ends with a reason when called with %j', async (args, reason) => {
    const child = run(...args)
    let errors = ''
    child.stderr.on('data', (data: Buffer) => (errors += data.toString('utf8')))
    expect(await once(child, 'close')).toEqual([2, null])
    expect(errors).toContain(reason)
  })
})
