import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What the follows window may show: its list, or a page that lies over it. */
export type Page =
  | { kind: 'list' }
  | { kind: 'details'; userId: number }
  | { kind: 'discover' }
  | { kind: 'inbox' }
  /** How the user hears of a channel; of every channel where the id is null. */
  | { kind: 'alerts'; userId: number | null }

/** The pages that lie over the list, the one in sight last. */
const pages = createStore<readonly Page[]>(() => [])

/** Shows a page over the present one; `list` takes all of them away. */
export const showPage = (page: Page): void =>
  pages.setState(page.kind === 'list' ? [] : [...pages.getState(), page], true)

/** Takes the page in sight away; what it lay over has the focus again. */
export const goBack = (): void => pages.setState(pages.getState().slice(0, -1), true)

/** The pages that lie over the list, the one in sight last; empty while the list is in sight. */
export const usePages = (): readonly Page[] => useStore(pages)
