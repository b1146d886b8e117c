import { DEFAULT_FOLLOWS_VIEW, type FollowsView } from './follows-view.ts'
import { GRAPH_RANGES } from './graph-range.ts'
import { choice, hosts, names, range, toggle, type Setting, type ValueOf } from './setting-kinds.ts'
import { LANGUAGE_CHOICES } from './language.ts'

/**
 * Every setting, in the order of its page: what the document keeps, what the bridge lets pass and what the settings window
 * shows are all made from this table. A new one takes a row here and its words in the setting-words.ts of every language.
 */
export const SETTINGS = {
  /** A start together with the system opens no window. */
  startHidden: toggle('general', true),
  /** Closing the last window leaves the app in the tray, where there is one. */
  closeToTray: toggle('general', true),
  /** While the desktop is in do-not-disturb, nothing is heard and nothing opens by itself. */
  respectDoNotDisturb: toggle('alerts', true),
  /** `system` goes with the desktop's languages. */
  language: choice('general', LANGUAGE_CHOICES, 'system'),
  /** `system` follows the desktop. */
  theme: choice('appearance', ['system', 'light', 'dark'], 'system'),
  accent: choice('appearance', ['indigo', 'blue', 'teal', 'plum', 'graphite'], 'indigo'),
  /** How much room a row of a list takes. */
  density: choice('appearance', ['comfortable', 'compact'], 'comfortable'),
  /** Pictures of people are fetched and shown; without, initials stand for everybody. */
  showPictures: toggle('appearance', true),
  /** In per cent. */
  textSize: range('appearance', { min: 90, max: 130, step: 10, default: 100 }),
  /** `system` follows the desktop; `reduced` shows no movement at all. */
  motion: choice('appearance', ['system', 'reduced'], 'system'),
  /** When a message was written stands before it. */
  chatTimes: toggle('chat', true),
  chatSeconds: toggle('chat', false),
  /** How much room a message takes. */
  chatDensity: choice('chat', ['comfortable', 'compact'], 'comfortable'),
  /** The text of a message stays in sight, struck through, when the site has removed it. */
  chatRemoved: toggle('chat', true),
  /** How much of the latest time a graph of viewers shows when it is opened. */
  graphRange: choice('viewers', GRAPH_RANGES, '6h'),
  /** The axis of counts begins at 0, not at the least count in sight. */
  graphFromZero: toggle('viewers', true),
  /** New titles, raids, pins and gaps stand above the graph. */
  graphMarks: toggle('viewers', true),
  /** What was said meanwhile stands below the graph. */
  graphChat: toggle('viewers', true),
  /** Windows open again where and as they were. */
  rememberWindows: toggle('windows', true),
  /** Hosts whose https pages open without a question where a chat links to them, exactly as URLs write them. */
  trustedHosts: names('windows'),
  restHosts: hosts('network', 'rest'),
  wsHosts: hosts('network', 'ws'),
  /** Chat that is older goes. */
  chatKeepFor: choice('data', ['forever', 'year', 'days-90', 'days-30', 'days-7'], 'forever'),
  /** The oldest chat goes while the archive is larger. */
  chatKeepMost: choice('data', ['no-limit', 'gb-1', 'mb-500', 'mb-200'], 'no-limit'),
  /** Every number of viewers, as it came. */
  viewersKeepRaw: choice('data', ['days-2', 'days-7', 'days-30'], 'days-2'),
  /** Viewers by the minute. */
  viewersKeepMinutes: choice('data', ['days-30', 'days-90', 'year', 'forever'], 'days-90'),
  /** Viewers by the quarter of an hour; after that, days are all there is. */
  viewersKeepQuarters: choice('data', ['year', 'years-2', 'forever'], 'forever'),
} as const satisfies Record<string, Setting>

export type SettingId = keyof typeof SETTINGS

/** What the user chose. Every setting has a default, so a file may lack any of them. */
export type Settings = { [Id in SettingId]: ValueOf<(typeof SETTINGS)[Id]> } & {
  /** Chosen in the list itself. */
  followsView: FollowsView
}

/** The ids in the order of the table. */
export const SETTING_IDS = Object.keys(SETTINGS) as SettingId[]

/** What a new user starts with. */
export const DEFAULT_SETTINGS = {
  ...Object.fromEntries(SETTING_IDS.map((id) => [id, SETTINGS[id].default])),
  followsView: DEFAULT_FOLLOWS_VIEW,
} as Settings
