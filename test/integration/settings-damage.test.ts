import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import type { Notice } from '#shared/model/status.ts'
import { DEFAULT_CHAT_RULES } from '#shared/model/chat-rules.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { openWindowsDocument } from '../../src/main/desktop/kept-windows.ts'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import { openChatRulesDocument } from '../../src/main/settings/chat-rules-document.ts'
import { openAlertRulesDocument } from '../../src/main/settings/alert-rules-document.ts'
import { openFollowListDocument } from '../../src/main/settings/follow-list-document.ts'
import { openSettingsDocument } from '../../src/main/settings/settings-document.ts'
import { aFollow, DAY_MS, makeFolder, type TestFolder } from './settings-fixture.ts'

// Without an app of Electron's, electron-store keeps to the folder that it is given.
vi.mock('electron', () => ({ default: {} }))

interface Case {
  name: string
  /** Opens the document and answers what it holds. */
  open(folder: TestFolder, notices: Notice[]): { value: unknown; replace(next: unknown): void }
  /** Two values, of which the first is in the backup. */
  before: unknown
  now: unknown
  byDefault: unknown
  /** Makes one field of the file senseless. */
  spoil(content: Record<string, unknown>): void
  /** What is left of `now` then. */
  spoilt: unknown
  /** False where no object is beyond reading, for each field has a default. */
  canBeOfWrongType: boolean
}

const options = (name: string, { path: folder, clock }: TestFolder, notices: Notice[]) => ({
  file: storedDocument(folder, name),
  clock,
  onNotice: (notice: Notice) => void notices.push(notice),
})

const rules = (standard: Partial<AlertRule>): AlertRules => ({
  ...DEFAULT_ALERT_RULES,
  standard: { ...DEFAULT_ALERT_RULES.standard, ...standard },
})
const place = (x: number) => ({ place: { bounds: { x, y: 0, width: 400, height: 300 }, state: 'normal' } })

const cases: Case[] = [
  {
    name: 'follows',
    open: (folder, notices) => openFollowListDocument(options('follows', folder, notices)),
    before: { follows: [aFollow(1)], groups: [] },
    now: { follows: [aFollow(1), aFollow(2)], groups: [] },
    byDefault: { follows: [], groups: [] },
    spoil: ({ follows }) => Object.assign((follows as object[])[0]!, { followedAt: 'yesterday' }),
    spoilt: { follows: [aFollow(2)], groups: [] },
    canBeOfWrongType: true,
  },
  {
    name: 'settings',
    open: (folder, notices) => openSettingsDocument(options('settings', folder, notices)),
    before: { ...DEFAULT_SETTINGS, accent: 'teal' },
    now: { ...DEFAULT_SETTINGS, accent: 'plum', textSize: 120 },
    byDefault: DEFAULT_SETTINGS,
    spoil: (content) => Object.assign(content, { accent: 'red' }),
    spoilt: { ...DEFAULT_SETTINGS, textSize: 120 },
    canBeOfWrongType: false,
  },
  {
    name: 'chat-rules',
    open: (folder, notices) => openChatRulesDocument(options('chat-rules', folder, notices)),
    before: { highlights: [], ignores: [{ by: 'words', text: 'spoiler' }], notes: {} },
    now: { highlights: [], ignores: [{ by: 'pattern', text: 'a+' }], notes: { 7: 'a friend' } },
    byDefault: DEFAULT_CHAT_RULES,
    spoil: (content) => Object.assign(content, { ignores: [{ by: 'smell', text: 'a+' }] }),
    spoilt: { highlights: [], ignores: [], notes: { 7: 'a friend' } },
    canBeOfWrongType: false,
  },
  {
    name: 'alert-rules',
    open: (folder, notices) => openAlertRulesDocument(options('alert-rules', folder, notices)),
    before: rules({ mode: 'silent' }),
    now: rules({ mode: 'off', minimumViewers: 20 }),
    byDefault: DEFAULT_ALERT_RULES,
    spoil: ({ standard }) => Object.assign(standard as object, { mode: 'loud' }),
    spoilt: rules({ minimumViewers: 20 }),
    canBeOfWrongType: false,
  },
  {
    name: 'windows',
    open: (folder, notices) => openWindowsDocument(options('windows', folder, notices)),
    before: { follows: place(1) },
    now: { follows: place(2), settings: place(3) },
    byDefault: {},
    spoil: ({ follows }) => Object.assign(follows as object, { x: 'left' }),
    spoilt: { settings: place(3) },
    canBeOfWrongType: false,
  },
]

let folder: TestFolder
let notices: Notice[]

beforeEach(() => {
  folder = makeFolder()
  notices = []
})
afterEach(() => rmSync(folder.path, { recursive: true, force: true }))

describe.each(cases)(
  'the document of $name',
  ({ name, open, before, now, byDefault, spoil, spoilt, canBeOfWrongType }) => {
    const fileOf = (): string => path.join(folder.path, `${name}.json`)
    /** Two runs, so that the file holds `now` and the one backup `before`; a day passes. */
    function use(): void {
      open(folder, notices).replace(before)
      open(folder, notices).replace(now)
      folder.clock.advance(DAY_MS)
    }

    const damages: [string, (text: string) => string][] = [
      ['is empty', () => ''],
      ['is cut off', (text) => text.slice(0, -8)],
      // What a power cut leaves where a file had its new length on disk and not yet its content.
      ['is filled with NUL', (text) => '\0'.repeat(text.length)],
      ['is not JSON', () => '\0\0<html>'],
      ['holds something else', () => '[{"schemaVersion":1}]'],
    ]

    test.each(damages)('is restored from its backup where the file %s, and the file is kept', (_what, damage) => {
      use()
      const damaged = damage(readFileSync(fileOf(), 'utf8'))
      writeFileSync(fileOf(), damaged)
      expect(open(folder, notices).value).toEqual(before)
      expect(notices).toMatchObject([{ code: 'document-set-aside', document: name }])
      expect(folder.read(`${name}.damaged-20261124-203500.json`)).toBe(damaged)
    })

    test.each(damages)('begins anew where the file %s and nothing was ever backed up', (_what, damage) => {
      open(folder, notices).replace(now)
      writeFileSync(fileOf(), damage(readFileSync(fileOf(), 'utf8')))
      const document = open(folder, notices)
      expect(document.value).toEqual(byDefault)
      document.replace(now)
      expect(open(folder, notices).value).toEqual(now)
    })

    test('of wrong types is damaged where nothing can be made of it, and else read field by field', () => {
      use()
      const fields = Object.keys(JSON.parse(readFileSync(fileOf(), 'utf8')) as object).filter(
        (key) => key !== 'schemaVersion',
      )
      writeFileSync(
        fileOf(),
        JSON.stringify({ schemaVersion: 1, ...Object.fromEntries(fields.map((key) => [key, 7])) }),
      )
      expect(open(folder, notices).value).toEqual(canBeOfWrongType ? before : byDefault)
      expect(notices).toHaveLength(canBeOfWrongType ? 1 : 0)
    })

    test('of an unknown version is read as far as it is understood, and kept as it was', () => {
      use()
      const content = { ...(JSON.parse(readFileSync(fileOf(), 'utf8')) as object), schemaVersion: 9, further: { a: 1 } }
      writeFileSync(fileOf(), JSON.stringify(content))
      const document = open(folder, notices)
      expect(document.value).toEqual(now)
      document.replace(before)
      expect(JSON.parse(folder.read(`${name}.v9.json`))).toEqual(content)
      expect(notices).toMatchObject([{ code: 'document-newer', document: name }])
    })

    test('with one bad field loses that field alone', () => {
      use()
      const content = JSON.parse(readFileSync(fileOf(), 'utf8')) as Record<string, unknown>
      spoil(content)
      writeFileSync(fileOf(), JSON.stringify(content))
      expect(open(folder, notices).value).toEqual(spoilt)
      expect(notices).toEqual([])
    })

    test('is not read from a folder of its name', () => {
      use()
      rmSync(fileOf())
      mkdirSync(fileOf())
      expect(open(folder, notices).value).toEqual(before)
    })
  },
)
