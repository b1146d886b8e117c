import { globSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'

/** Stands for whatever a module wants of Electron or the browser while it is loaded. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : anything),
  apply: () => anything,
  construct: () => anything as object,
})

vi.mock('electron', () => {
  const names = ['app', 'BrowserWindow', 'clipboard', 'dialog', 'ipcMain', 'Menu', 'nativeImage', 'nativeTheme', 'net']
  const more = ['Notification', 'powerMonitor', 'protocol', 'safeStorage', 'screen', 'session', 'shell', 'Tray']
  return Object.fromEntries(['default', ...names, ...more].map((name) => [name, anything]))
})

// It looks at the document that draws it.
vi.mock('uplot', () => ({ default: anything }))

const read: string[] = []

/** The texts of a section, with a note of each that is read. */
const watched = (section: object, path: string): object =>
  new Proxy(section, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      const place = `${path}.${String(key)}`
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return watched(value, place)
      if (Object.hasOwn(target, key)) read.push(place)
      return value
    },
  })

vi.mock('#shared/strings/spoken.ts', () => ({
  spoken: (name: string, english: object) => watched(english, name),
  speak: () => undefined,
}))

const SOURCES = path.join(import.meta.dirname, '../../src')
/** What starts a process or a page when it is loaded, or is the page in English that the build writes. */
const STARTS = [
  'main/index.ts',
  'main/archive/worker.ts',
  'renderer/main.tsx',
  'renderer/player/player.ts',
  'renderer/shell.tsx',
  'preload/index.ts',
]
const modules = globSync('{main,preload,renderer}/**/*.{ts,tsx}', { cwd: SOURCES }).filter(
  (file) => !STARTS.includes(file) && !file.endsWith('.d.ts'),
)

test('no module reads a text while it is loaded, when the language may not be settled yet', async () => {
  vi.stubGlobal('window', { afterparti: anything, screen: {}, matchMedia: anything, addEventListener: anything })
  vi.stubGlobal('location', { search: '' })
  vi.stubGlobal('matchMedia', anything)
  const early: string[] = []
  for (const file of modules) {
    await import(path.join(SOURCES, file))
    for (const place of read.splice(0)) early.push(`${file} reads ${place}`)
  }
  expect(early).toEqual([])
  expect(modules.length).toBeGreaterThan(300)
  const { strings } = await import('#shared/strings/strings.ts')
  expect(strings.menu.quit).toBe('Quit Afterparti')
  expect(read).toEqual(['app.menu.quit'])
})
