import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { isAutostartOn, writeAutostartEntry } from '../../src/main/settings/autostart-entry.ts'
import { configHome } from '../../src/main/settings/autostart-file.ts'
import { createStartup, type StartupList } from '../../src/main/settings/startup.ts'

const entry = (...command: string[]): string =>
  writeAutostartEntry({ name: 'Afterparti', comment: 'Who is live', command })
const exec = (text: string): string => /^Exec=(.*)$/m.exec(text)?.[1] ?? ''

/** What a desktop starts for an Exec line, read as the specification says: first the string, then the quoting. */
function argumentsOf(line: string): string[] {
  const escapes: Record<string, string> = { n: '\n', t: '\t', r: '\r', s: ' ', '\\': '\\' }
  const value = line.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter)
  const read: string[] = []
  for (const [, inQuotes, plain] of value.matchAll(/"((?:\\[\s\S]|[^"\\])*)"|([^\s"]+)/g)) {
    read.push((inQuotes?.replaceAll(/\\([\s\S])/g, '$1') ?? plain ?? '').replaceAll('%%', '%'))
  }
  return read
}

describe('the entry', () => {
  test('names a program and its arguments', () => {
    expect(entry('/opt/Afterparti/afterparti', '--hidden')).toBe(
      [
        '[Desktop Entry]',
        'Type=Application',
        'Name=Afterparti',
        'Comment=Who is live',
        'Exec=/opt/Afterparti/afterparti --hidden',
        'Terminal=false',
        'X-GNOME-Autostart-enabled=true',
        '',
      ].join('\n'),
    )
  })

  test.each([
    ['/home/ann/My Apps/a', '"/home/ann/My Apps/a"'],
    ['/a/50%off', '/a/50%%off'],
    ['/a/$HOME', '"/a/\\\\$HOME"'],
    ['/a/"b"', '"/a/\\\\"b\\\\""'],
    ['/a\\b', '"/a\\\\\\\\b"'],
    ['/a;b', '"/a;b"'],
    ['', '""'],
  ])('quotes %j as %s', (argument, line) => expect(exec(entry(argument))).toBe(line))

  test('stays on one line and brings back every argument, whatever is in it', () => {
    const argument = fc.string({ unit: fc.constantFrom(...'ab/ %"\\$`\'\n\t=;&(é😀'.split(''), 'é') })
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1 }), (command) => {
        const text = entry(...command)
        expect(text.split('\n')).toHaveLength(8)
        expect(argumentsOf(exec(text))).toEqual(command)
      }),
    )
  })

  test('is read as on, unless a desktop switched it off within the file', () => {
    const text = entry('/a')
    expect(isAutostartOn(text)).toBe(true)
    expect(isAutostartOn(text.replace('enabled=true', 'enabled=false'))).toBe(false)
    expect(isAutostartOn(`${text}Hidden=true\n`)).toBe(false)
    expect(isAutostartOn(`${text}\n[Desktop Action x]\nHidden=true\n`)).toBe(true)
    expect(isAutostartOn('')).toBe(false)
    expect(isAutostartOn('garbage')).toBe(false)
  })
})

test('the folder is that of the desktop, or the usual one where it names none that can be', () => {
  expect(configHome('/cfg', '/home/ann')).toBe('/cfg')
  expect(configHome(undefined, '/home/ann')).toBe('/home/ann/.config')
  expect(configHome('', '/home/ann')).toBe('/home/ann/.config')
  expect(configHome('relative', '/home/ann')).toBe('/home/ann/.config')
})

function listOf() {
  const disk = { isOn: false, fails: false }
  const fail = (): void => {
    if (disk.fails) throw new Error('EROFS')
  }
  const add = vi.fn((_isHidden: boolean) => {
    fail()
    disk.isOn = true
  })
  const list: StartupList = {
    file: '/a.desktop',
    holdsUs: () => disk.isOn,
    add,
    remove() {
      fail()
      disk.isOn = false
    },
  }
  return { disk, add, list }
}

const unreadable = (): boolean => {
  throw new Error('EACCES')
}

describe('starting with the system', () => {
  test('is what the disk says, also when somebody else changed it', () => {
    const { disk, list } = listOf()
    const startup = createStartup(list, () => true)
    startup.change(true)
    expect(startup.status.getState()).toEqual({ isOn: true, file: '/a.desktop' })
    disk.isOn = false
    startup.refresh()
    expect(startup.status.getState().isOn).toBe(false)
  })

  test('is hidden as the user chose, and changes only what is there', () => {
    const { add, list } = listOf()
    const startup = createStartup(list, () => false)
    startup.hide(true)
    expect(add).not.toHaveBeenCalled()
    startup.change(true)
    expect(add).toHaveBeenLastCalledWith(false)
    startup.hide(true)
    expect(add).toHaveBeenLastCalledWith(true)
  })

  test('tells that it could not be written, and shows what is true', () => {
    const { disk, list } = listOf()
    const startup = createStartup(list, () => true)
    disk.fails = true
    expect(() => startup.change(true)).toThrow(expect.objectContaining({ code: 'startup-failed', message: 'EROFS' }))
    expect(startup.status.getState().isOn).toBe(false)
  })

  test('is off where the list cannot be read', () => {
    const { list } = listOf()
    expect(createStartup({ ...list, holdsUs: unreadable }, () => true).status.getState().isOn).toBe(false)
  })
})
