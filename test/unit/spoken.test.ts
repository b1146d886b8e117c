import { afterEach, expect, test } from 'vitest'
import { speechOf, USUAL_SPEECH } from '#shared/model/language.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import type { Strings } from '#shared/strings/catalogue.ts'
import { en } from '../../src/shared/strings/en/app.ts'
import { speakThen } from '#shared/strings/load.ts'
import { speech } from '#shared/strings/locale.ts'
import { speak } from '#shared/strings/spoken.ts'
import { strings } from '#shared/strings/strings.ts'
import { testPopup } from '../../src/main/alerts/popup.ts'
import { viewersWords } from '../../src/renderer/follows/channel-words.ts'
import { trayMenu, type TrayDeeds } from '../../src/main/desktop/tray-menu.ts'

const learn = (locale: string): Promise<void> => new Promise((resolve) => speakThen(speechOf(locale), resolve))

afterEach(() => speak(USUAL_SPEECH, null))

test('a section that was kept tells its texts in the language spoken now', async () => {
  const { menu } = strings
  expect(menu.settings).toBe('Settings…')
  await learn('de-DE')
  expect(menu.settings).toBe('Einstellungen …')
  await learn('es-ES')
  expect(menu.settings).toBe('Ajustes…')
  await learn('en-GB')
  expect(menu.settings).toBe('Settings…')
})

test('English is spoken at once, with nothing to wait for', () => {
  let isSpoken = false
  speakThen(speechOf('en-US'), () => {
    isSpoken = true
  })
  expect(isSpoken).toBe(true)
  expect(speech()).toEqual({ language: 'en', locale: 'en-US' })
})

test('who changes their mind while a language loads hears only the last', async () => {
  const heard: string[] = []
  speakThen(speechOf('de-DE'), () => heard.push('de'))
  speakThen(speechOf('en-GB'), () => heard.push('en'))
  await learn('es-ES')
  expect(heard).toEqual(['en'])
  expect(strings.menu.settings).toBe('Ajustes…')
})

test('what other modules make of texts goes along', async () => {
  const deeds = {} as TrayDeeds
  const menu = () =>
    trayMenu(
      {
        picture: '',
        tooltip: '',
        live: [],
        more: [],
        hint: null,
        ended: [],
        chats: [],
        isAnyClickThrough: false,
        resume: null,
      },
      deeds,
    )
      .map(({ label }) => label)
      .filter(Boolean)
  const live = {
    phase: 'live',
    show: { eventId: 1, title: null, category: null, startedAt: 0, seenAt: 0 },
    viewers: { count: 12_500, at: 0, source: 'poll' },
    at: 0,
    source: 'poll',
  } as const
  expect(menu()).toContain('Quit Afterparti')
  await learn('de-DE')
  expect(menu()).toEqual([
    'Kanäle …',
    'Benachrichtigungen pausieren',
    'Einstellungen …',
    'Verbindung …',
    'Afterparti beenden',
  ])
  expect(testPopup().title).toBe('Afterparti erreicht dich')
  expect(viewersWords(live, 120_000)).toBe('12.500 Zuschauer, abgefragt vor 2\u00A0min')
  expect(alertStrings.outcomes['quiet-hours']).toBe('Stumm: Ruhezeit')
})

test('a language with a text too few or too many does not compile', () => {
  const { palette } = en
  // @ts-expect-error -- one too few
  const few: Strings['palette'] = { ...palette, label: undefined }
  // @ts-expect-error -- one too many
  const many: Strings['palette'] = { ...palette, surplus: '' }
  // @ts-expect-error -- another shape
  const other: Strings['palette'] = { ...palette, nothing: (text: number) => String(text) }
  expect([few, many, other]).toHaveLength(3)
})
