import type { Group } from '#shared/bridge/contract.ts'

/** The kinds of window this app makes. */
export const WINDOW_KINDS = ['follows', 'chat', 'viewers', 'archive', 'connection', 'settings'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

/** Which groups of the contract a window of each kind may use: deny by default, one row per kind. */
export const ACCESS: Record<WindowKind, readonly Group[]> = {
  // The main window: the list and what lies behind its rows, who else is there, alerts, links, the app and its few settings.
  follows: ['follows', 'channel', 'chat', 'viewers', 'discovery', 'app', 'settings', 'alerts', 'pause', 'launch'],
  // A room, whom it is about, and what the user says about who talks there.
  chat: ['chat', 'chatRules', 'channel', 'viewers', 'settings', 'app'],
  // How many watched, and the ways to what was said then and is said now.
  viewers: ['viewers', 'chat', 'channel', 'settings', 'app'],
  // What was said, and the way to where it is said now.
  archive: ['archive', 'chat', 'settings', 'app'],
  // How Parti is reached; the settings for its theme alone.
  connection: ['connection', 'app', 'settings'],
  // What the user may choose, and what is done with their data; not the list itself.
  settings: ['settings', 'alerts', 'chatRules', 'startup', 'network', 'account', 'data', 'windows', 'about', 'app'],
}

/** The one origin that all our pages have. */
export const APP_ORIGIN = 'app://afterparti'
