import { SETTINGS_PAGES, type SettingsPage } from '#shared/model/setting-kinds.ts'
import { SETTING_IDS, SETTINGS, type SettingId } from '#shared/model/settings.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import type { EntryWords } from '#shared/strings/en/setting-words.ts'

/** What stands on a page besides settings. */
export type OtherId = keyof typeof settingsStrings.others

/** Anything that has a label and can be found. */
export type EntryId = SettingId | OtherId

const BEFORE: Partial<Record<SettingsPage, readonly OtherId[]>> = { general: ['startup'] }

const AFTER: Partial<Record<SettingsPage, readonly OtherId[]>> = {
  alerts: ['quietHours', 'standardRule', 'alertTest'],
  chat: ['highlights', 'ignores'],
  windows: ['zoom'],
  network: ['proxy', 'token'],
  data: ['folder', 'backup', 'restore', 'kept'],
  about: ['versions', 'licence', 'connection'],
}

/** What stands on a page, from the top: its settings in the order of their table, and what belongs to them. */
export const entriesOf = (page: SettingsPage): readonly EntryId[] => [
  ...(BEFORE[page] ?? []),
  ...SETTING_IDS.filter((id) => SETTINGS[id].page === page),
  ...(AFTER[page] ?? []),
]

/** Every page with what stands on it. */
export const ALL_PAGES: readonly { page: SettingsPage; entries: readonly EntryId[] }[] = SETTINGS_PAGES.map((page) => ({
  page,
  entries: entriesOf(page),
}))

/** Whether an entry is a setting of the table. */
export const isSetting = (id: EntryId): id is SettingId => Object.hasOwn(SETTINGS, id)

/** The words of an entry. */
export const wordsOf = (id: EntryId): EntryWords =>
  isSetting(id) ? settingsStrings.settings[id] : settingsStrings.others[id]

/** What each value of a setting is called, where it is one of a few; empty otherwise. */
export function optionsOf(id: SettingId): Readonly<Record<string, string>> {
  const words = settingsStrings.settings[id]
  return 'options' in words ? words.options : {}
}
