import type { SettingsPage } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { termsOf } from '../ui/marked-text.ts'
import { ALL_PAGES, type EntryId, isSetting, optionsOf, wordsOf } from './entries.ts'

function textOf(id: EntryId, page: SettingsPage): string {
  const { label, effect, also } = wordsOf(id)
  const options = isSetting(id) ? Object.values(optionsOf(id)) : []
  return [label, effect, also, settingsStrings.pages[page], ...options].join(' ').toLowerCase()
}

/** The entries in whose words each word of the query occurs, by page; pages without any are left out. */
export function findEntries(query: string): typeof ALL_PAGES {
  const terms = termsOf(query)
  return ALL_PAGES.map(({ page, entries }) => ({
    page,
    entries: entries.filter((id) => terms.every((term) => textOf(id, page).includes(term))),
  })).filter(({ entries }) => entries.length > 0)
}
