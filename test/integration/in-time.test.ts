import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'
import path from 'node:path'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, onTestFinished, test } from 'vitest'
import { inTime } from '../../src/main/desktop/in-time.ts'

/** Both ends of a connection. */
async function connection(): Promise<[Socket, Socket]> {
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'in-time-')), 'socket')
  const server = createServer().listen(place)
  await once(server, 'listening')
  const accepted = once(server, 'connection')
  const near = connect(place)
  const [far] = (await accepted) as [Socket]
  onTestFinished(() => {
    near.destroy()
    far.destroy()
    server.close()
  })
  return [near, far]
}

/** Keeps this process from everything else until so many ms have passed. */
function standStill(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('an answer that came in time counts, though the process stood still and could not read it', async () => {
  const [near, far] = await connection()
  far.write('answer')
  const answer = inTime(once(near, 'data'), 10)
  standStill(30)
  expect(String((await answer)?.[0])).toBe('answer')
})

test('one that never comes is waited for no longer', async () => {
  const [near] = await connection()
  expect(await inTime(once(near, 'data'), 10)).toBeNull()
})
