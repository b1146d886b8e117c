import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { watchTrayHost } from '../../src/main/desktop/tray-host.ts'
import { openBus } from '../e2e/desktop/bus.ts'
import { startPrivateBus, type PrivateBus } from '../e2e/desktop/private-bus.ts'
import { createTrayWatcher, type TrayWatcher } from '../e2e/desktop/tray-watcher.ts'
import { createFakeClock } from '../fake-clock.ts'

const hasDaemon = spawnSync('dbus-daemon', ['--version']).status === 0
if (!hasDaemon) console.warn('SKIPPED: tray-host.test.ts needs dbus-daemon (Debian package "dbus")')

const cleanUp: (() => unknown)[] = []
afterEach(async () => {
  for (const task of cleanUp.splice(0).toReversed()) await task()
})

/** Watches the bus at `address`; `changes` collects what it says, `delays` the retries it plans (ms). */
function watch(address: string) {
  const changes: string[] = []
  const delays: number[] = []
  const clock = createFakeClock(0)
  const { stop } = watchTrayHost({
    address,
    clock: {
      now: () => clock.now(),
      elapsed: () => clock.elapsed(),
      after(ms, task) {
        delays.push(ms)
        return clock.after(ms, task)
      },
    },
    onChange: (state, generation) => changes.push(`${state} ${generation}`),
  })
  cleanUp.push(stop)
  return { changes, delays, advance: (ms: number) => clock.advance(ms), stop }
}

/** A panel on its own connection, not yet shown. */
async function joinPanel(address: string): Promise<TrayWatcher & { leave: () => void }> {
  const bus = await openBus(address)
  const leave = (): void => bus.disconnect()
  cleanUp.push(leave)
  return { ...(await createTrayWatcher({ bus, onChange: () => {} })), leave }
}

describe.skipIf(!hasDaemon)('on a session bus', () => {
  let folder: string
  let daemon: PrivateBus

  const startDaemon = async (): Promise<PrivateBus> => {
    const started = await startPrivateBus(`unix:path=${path.join(folder, 'bus')}`)
    cleanUp.push(() => started.stop())
    return started
  }

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tray-host-'))
    cleanUp.push(() => rmSync(folder, { recursive: true, force: true }))
    daemon = await startDaemon()
  })

  test('says present when a panel is there from the start', async () => {
    const panel = await joinPanel(daemon.address)
    await panel.show()
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['present 1'])
  })

  test('notices a panel that comes after the app, and one that goes and comes back', async () => {
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['absent 0'])
    const panel = await joinPanel(daemon.address)
    await panel.show()
    await expect.poll(() => changes).toEqual(['absent 0', 'present 1'])
    await panel.hide()
    await expect.poll(() => changes).toEqual(['absent 0', 'present 1', 'absent 1'])
    await panel.show()
    await expect.poll(() => changes).toEqual(['absent 0', 'present 1', 'absent 1', 'present 2'])
  })

  test('notices a panel whose process ends', async () => {
    const panel = await joinPanel(daemon.address)
    await panel.show()
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['present 1'])
    panel.leave()
    await expect.poll(() => changes).toEqual(['present 1', 'absent 1'])
  })

  test('tells a replaced panel by its generation, even when it was never seen absent', async () => {
    const first = await joinPanel(daemon.address)
    await first.show()
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['present 1'])
    const second = await joinPanel(daemon.address)
    await second.takeOver()
    await expect.poll(() => changes).toEqual(['present 1', 'present 2'])
  })

  test('tells a panel that let go and came back at once by its generation', async () => {
    const panel = await joinPanel(daemon.address)
    await panel.show()
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['present 1'])
    await Promise.all([panel.hide(), panel.show()])
    await expect.poll(() => changes.at(-1)).toBe('present 2')
  })

  test('follows a watcher whose panel registers late and leaves early', async () => {
    const watcher = await joinPanel(daemon.address)
    watcher.setHostRegistered(false)
    await watcher.show()
    const { changes } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['absent 0'])
    watcher.setHostRegistered(true)
    await expect.poll(() => changes).toEqual(['absent 0', 'present 1'])
    watcher.setHostRegistered(false)
    await expect.poll(() => changes).toEqual(['absent 0', 'present 1', 'absent 1'])
  })

  test('backs off while the bus is gone, and finds the panel when it is back', async () => {
    const panel = await joinPanel(daemon.address)
    await panel.show()
    const { changes, delays, advance } = watch(daemon.address)
    await expect.poll(() => changes).toEqual(['present 1'])

    await daemon.stop()
    await expect.poll(() => changes).toEqual(['present 1', 'absent 1'])
    const expected = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]
    for (const [index, delay] of expected.entries()) {
      await expect.poll(() => delays).toEqual(expected.slice(0, index + 1))
      if (index < expected.length - 1) advance(delay)
    }

    daemon = await startDaemon()
    await (await joinPanel(daemon.address)).show()
    advance(60_000)
    await expect.poll(() => changes).toEqual(['present 1', 'absent 1', 'present 2'])
  })

  test('says nothing more after it was stopped', async () => {
    const panel = await joinPanel(daemon.address)
    await panel.show()
    const stopped = watch(daemon.address)
    const other = watch(daemon.address)
    await expect.poll(() => stopped.changes).toEqual(['present 1'])
    await expect.poll(() => other.changes).toEqual(['present 1'])
    stopped.stop()
    await panel.hide()
    await expect.poll(() => other.changes).toEqual(['present 1', 'absent 1'])
    expect(stopped.changes).toEqual(['present 1'])
  })
})

describe('without a session bus', () => {
  test.each([
    ['nothing listens', 'unix:path=/nonexistent/bus'],
    ['the address is nonsense', 'nonsense'],
  ])('says absent once and plans no retry when %s', async (_, address) => {
    const { changes, delays } = watch(address)
    await expect.poll(() => changes).toEqual(['absent 0'])
    expect(delays).toEqual([])
  })

  describe('in this login', () => {
    beforeEach(() => {
      vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', undefined)
      vi.stubEnv('XDG_RUNTIME_DIR', undefined)
      cleanUp.push(() => vi.unstubAllEnvs())
    })

    test('says absent once, after the call has returned', async () => {
      const changes: string[] = []
      watchTrayHost({ onChange: (state) => changes.push(state) })
      expect(changes).toEqual([])
      await Promise.resolve()
      expect(changes).toEqual(['absent'])
    })

    test('says nothing when stopped at once', async () => {
      const changes: string[] = []
      watchTrayHost({ onChange: (state) => changes.push(state) }).stop()
      await Promise.resolve()
      expect(changes).toEqual([])
    })
  })
})
