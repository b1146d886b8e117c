import type { SettingsPage } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { ALL_PAGES, type EntryId, isSetting, optionsOf, wordsOf } from './entries.ts'

/** The words of a search, in small letters. */
export const termsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

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

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** The text in pieces; put together they are the text again. */
export function piecesOf(text: string, query: string): Piece[] {
  const small = text.toLowerCase()
  // A letter that takes more room in small would move all marks behind it.
  const terms = small.length === text.length ? termsOf(query) : []
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const next = nextMatch(small, terms, at)
    if (next === null) break
    if (next.at > at) pieces.push({ text: text.slice(at, next.at), isMatch: false })
    pieces.push({ text: text.slice(next.at, next.end), isMatch: true })
    at = next.end
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isMatch: false }] : pieces
}

/** The first place from `from` on where a term stands; of two that begin there, the longer. */
function nextMatch(text: string, terms: readonly string[], from: number): { at: number; end: number } | null {
  let best: { at: number; end: number } | null = null
  for (const term of terms) {
    const at = text.indexOf(term, from)
    if (at < 0) continue
    const end = at + term.length
    if (best === null || at < best.at || (at === best.at && end > best.end)) best = { at, end }
  }
  return best
}
