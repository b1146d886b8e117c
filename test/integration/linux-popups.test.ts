import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Popup, PopupAct, PopupHost } from '../../src/main/alerts/popup.ts'
import { createLinuxPopups } from '../../src/main/desktop/linux-popups.ts'
import { startFakeDesktop, type FakeDesktop } from '../e2e/desktop/fake-desktop.ts'
import { startPrivateBus, type PrivateBus } from '../e2e/desktop/private-bus.ts'

const popup: Popup = {
  title: 'DBR is live',
  body: '<b>R&D</b>',
  onClick: { do: 'list' },
  isSilent: false,
  buttons: [
    { label: 'Open', act: { do: 'stream', userId: 7 } },
    { label: 'Mute', act: { do: 'mute', userId: 7 } },
  ],
}

let bus: PrivateBus
let desktop: FakeDesktop
let popups: PopupHost
let onAct: ReturnType<typeof vi.fn<(act: PopupAct) => void>>

beforeEach(async () => {
  bus = await startPrivateBus()
  desktop = await startFakeDesktop({ trayHost: false, notifications: false, address: bus.address })
  onAct = vi.fn<(act: PopupAct) => void>()
  popups = createLinuxPopups({ app: { name: 'Afterparti', desktopEntry: 'afterparti' }, onAct, address: bus.address })
})

afterEach(async () => {
  popups.stop()
  desktop.stop()
  await bus.stop()
})

test('a popup arrives with its buttons, and its body is no markup', async () => {
  await desktop.showPopups()
  expect(await popups.show(popup)).toEqual({ outcome: 'shown' })
  expect(desktop.notifications()).toMatchObject([
    {
      app: 'Afterparti',
      summary: 'DBR is live',
      body: '&lt;b&gt;R&amp;D&lt;/b&gt;',
      actions: [
        { key: 'default', label: 'DBR is live' },
        { key: '0', label: 'Open' },
        { key: '1', label: 'Mute' },
      ],
      hints: { 'desktop-entry': 'afterparti', 'sound-name': 'message-new-instant' },
    },
  ])
})

test('a click and each button do what they say, once', async () => {
  await desktop.showPopups()
  for (const action of ['default', '0', '1']) {
    await popups.show(popup)
    desktop.clickNotification(desktop.notifications().length, action)
  }
  await expect
    .poll(() => onAct.mock.calls.flat())
    .toEqual([{ do: 'list' }, { do: 'stream', userId: 7 }, { do: 'mute', userId: 7 }])
})

test('a click that comes as soon as the popup is there counts', async () => {
  await desktop.showPopups()
  for (const id of [1, 2, 3, 4, 5]) {
    const shown = popups.show(popup)
    await desktop.waitForNotification((one) => one.id === id)
    desktop.clickNotification(id)
    await shown
  }
  await expect.poll(() => onAct.mock.calls).toHaveLength(5)
})

test('a popup that is dismissed does nothing', async () => {
  await desktop.showPopups()
  await popups.show(popup)
  await popups.show(popup)
  desktop.dismissNotification(1)
  desktop.clickNotification(2)
  await expect.poll(() => onAct.mock.calls.flat()).toEqual([{ do: 'list' }])
})

test('where nobody shows popups it is told, until somebody does', async () => {
  expect(await popups.isPresent()).toBe(false)
  expect(await popups.show(popup)).toEqual({ outcome: 'nobody-shows' })
  await desktop.showPopups()
  expect(await popups.isPresent()).toBe(true)
  expect(await popups.show(popup)).toEqual({ outcome: 'shown' })
})

test('without a session bus nobody shows popups', async () => {
  const without = createLinuxPopups({ app: { name: 'Afterparti', desktopEntry: 'afterparti' }, onAct, address: null })
  expect(await without.show(popup)).toEqual({ outcome: 'nobody-shows' })
  expect(await without.isPresent()).toBe(false)
})

test('after the bus was lost the next popup finds a new one', async () => {
  await desktop.showPopups()
  await popups.show(popup)
  const { address } = bus
  desktop.stop()
  await bus.stop()
  const place = address.replace(/,guid=.*$/, '')
  await expect.poll(() => popups.show(popup)).toMatchObject({ outcome: 'refused' })
  bus = await startPrivateBus(place)
  desktop = await startFakeDesktop({ trayHost: false, notifications: true, address: bus.address })
  await expect.poll(() => popups.show(popup)).toEqual({ outcome: 'shown' })
  desktop.clickNotification(1)
  await expect.poll(() => onAct.mock.calls.length).toBe(1)
})

test('a silent popup asks the desktop for no sound', async () => {
  await desktop.showPopups()
  await popups.show({ ...popup, isSilent: true })
  expect(desktop.notifications()[0]?.hints).toEqual({ 'desktop-entry': 'afterparti', 'suppress-sound': true })
})

test('it tells of do-not-disturb, also before anything was shown', async () => {
  await desktop.showPopups()
  desktop.doNotDisturb(true)
  expect(await popups.doNotDisturb()).toBe('on')
  desktop.doNotDisturb(false)
  expect(await popups.doNotDisturb()).toBe('off')
})

test('a bus that takes the connection and says nothing does not hold up an alert', async () => {
  const socket = path.join(mkdtempSync(path.join(tmpdir(), 'bus-')), 'bus')
  const mute = createServer().listen(socket)
  await once(mute, 'listening')
  const app = { name: 'Afterparti', desktopEntry: 'afterparti' }
  const hanging = createLinuxPopups({ app, onAct, address: `unix:path=${socket}` })
  expect(await hanging.doNotDisturb()).toBe('unreadable')
  hanging.stop()
  mute.close()
})
