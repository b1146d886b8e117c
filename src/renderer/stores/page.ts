import { create } from 'zustand'

/** What the follows window shows: its list, or a page in its place. */
export type Page = { kind: 'list' } | { kind: 'inbox' } | { kind: 'alerts'; userId: number | null }

/** The page on show. */
export const usePage = create<Page>(() => ({ kind: 'list' }))

/** Shows a page in place of what is on show. */
export const showPage = (page: Page): void => usePage.setState(page, true)
