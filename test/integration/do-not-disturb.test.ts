import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Variant, type MessageBus } from '@jellybrick/dbus-next'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readDoNotDisturb } from '../../src/main/desktop/linux-do-not-disturb.ts'
import { connectSessionBus, type SessionBus } from '../../src/main/desktop/session-bus.ts'
import { openBus } from '../e2e/desktop/bus.ts'
import { exportObject } from '../e2e/desktop/exported-object.ts'
import { startFakeDesktop } from '../e2e/desktop/fake-desktop.ts'
import { startPrivateBus, type PrivateBus } from '../e2e/desktop/private-bus.ts'

/** No desktop in particular. */
const ENV = { PATH: process.env['PATH'] }

/** Only what never answers may meet it: a busy machine takes its time, ms. */
const PATIENT_MS = 20_000

let bus: PrivateBus
let own: SessionBus
let desktop: MessageBus

beforeEach(async () => {
  bus = await startPrivateBus()
  desktop = await openBus(bus.address)
  own = await connectSessionBus({ address: bus.address, onMessage: () => undefined, onLost: () => undefined })
})

afterEach(async () => {
  own.close()
  desktop.disconnect()
  await bus.stop()
})

/** A `gsettings` that prints this, and the environment of a GNOME that has it. */
function gnome(script: string): NodeJS.ProcessEnv {
  const folder = mkdtempSync(path.join(tmpdir(), 'gsettings-'))
  const program = path.join(folder, 'gsettings')
  writeFileSync(program, `#!/bin/sh\n${script}\n`)
  chmodSync(program, 0o755)
  return { PATH: `${folder}:${process.env['PATH'] ?? ''}`, XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' }
}

test('a notification server as that of KDE Plasma tells it, each time anew', async () => {
  const plasma = await startFakeDesktop({ trayHost: false, notifications: true, address: bus.address })
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe('off')
  plasma.doNotDisturb(true)
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe('on')
  plasma.doNotDisturb(false)
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe('off')
  plasma.stop()
})

test.each([
  ['on', true],
  ['off', false],
])('dunst tells %s by another name', async (told, isPaused) => {
  exportObject(desktop, {
    path: '/org/freedesktop/Notifications',
    interface: 'org.dunstproject.cmd0',
    methods: {},
    properties: { paused: () => new Variant('b', isPaused) },
  })
  await desktop.requestName('org.freedesktop.Notifications', 0)
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe(told)
})

test('Xfce keeps it among its settings', async () => {
  exportObject(desktop, {
    path: '/org/xfce/Xfconf',
    interface: 'org.xfce.Xfconf',
    methods: {
      GetProperty: {
        reply: 'v',
        run: ([channel, property]) => [
          new Variant('b', `${String(channel)}${String(property)}` === 'xfce4-notifyd/do-not-disturb'),
        ],
      },
    },
  })
  await desktop.requestName('org.xfce.Xfconf', 0)
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe('on')
})

test('GNOME is asked by its own command', async () => {
  const asked = 'test "$*" = "get org.gnome.desktop.notifications show-banners" || exit 1'
  expect(await readDoNotDisturb(own, gnome(`${asked}; echo false`), PATIENT_MS)).toBe('on')
  expect(await readDoNotDisturb(own, gnome(`${asked}; echo true`), PATIENT_MS)).toBe('off')
})

test('who cannot tell, says nonsense or hangs leaves it unknown', async () => {
  expect(await readDoNotDisturb(own, ENV, PATIENT_MS)).toBe('unreadable')
  expect(await readDoNotDisturb(own, gnome('echo maybe'), PATIENT_MS)).toBe('unreadable')
  expect(await readDoNotDisturb(own, gnome('echo false; exit 1'), PATIENT_MS)).toBe('unreadable')
  expect(await readDoNotDisturb(own, { ...gnome('echo false'), XDG_CURRENT_DESKTOP: 'sway' }, PATIENT_MS)).toBe(
    'unreadable',
  )
  desktop.addMethodHandler(({ interface: asked }) => asked === 'org.freedesktop.DBus.Properties')
  await desktop.requestName('org.freedesktop.Notifications', 0)
  expect(await readDoNotDisturb(own, gnome('exec sleep 60'))).toBe('unreadable')
})
