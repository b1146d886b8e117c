/** The pages of the settings window, in their order. */
export const SETTINGS_PAGES = [
  'general',
  'alerts',
  'appearance',
  'chat',
  'viewers',
  'windows',
  'network',
  'data',
  'about',
] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]

/** On or off. */
export interface Toggle {
  kind: 'toggle'
  page: SettingsPage
  default: boolean
}

/** One of a few. */
export interface Choice<Option extends string> {
  kind: 'choice'
  page: SettingsPage
  options: readonly Option[]
  default: Option
}

/** A whole number: `min`, and every `step` from there up to `max`. */
export interface Range {
  kind: 'range'
  page: SettingsPage
  min: number
  max: number
  step: number
  default: number
}

/** What the user made of one list of Parti's hosts. */
export interface HostOrder {
  /** URLs in the order in which to try. Parti's own hosts that are not among them come after these. */
  order: readonly string[]
  /** The only one to be asked; null for all. */
  pinned: string | null
}

/** The hosts of one kind. */
export interface Hosts {
  kind: 'hosts'
  page: SettingsPage
  /** Asked over REST, or subscribed to over WebSocket. */
  of: 'rest' | 'ws'
  default: HostOrder
}

/** Names that the user agreed to elsewhere. A page of settings can take them away, and add none. */
export interface Names {
  kind: 'names'
  page: SettingsPage
  default: readonly string[]
}

/** What there is to know of a setting, but for its words: its page, its control and its values. */
export type Setting = Toggle | Choice<string> | Range | Hosts | Names

/** The type of a setting's values. */
export type ValueOf<S extends Setting> = S extends Choice<infer Option> ? Option : S['default']

export const toggle = (page: SettingsPage, byDefault: boolean): Toggle => ({
  kind: 'toggle',
  page,
  default: byDefault,
})

export const choice = <const Option extends string>(
  page: SettingsPage,
  options: readonly Option[],
  byDefault: NoInfer<Option>,
): Choice<Option> => ({ kind: 'choice', page, options, default: byDefault })

export const range = (page: SettingsPage, values: Omit<Range, 'kind' | 'page'>): Range => ({
  kind: 'range',
  page,
  ...values,
})

export const hosts = (page: SettingsPage, of: Hosts['of']): Hosts => ({
  kind: 'hosts',
  page,
  of,
  default: { order: [], pinned: null },
})

export const names = (page: SettingsPage): Names => ({ kind: 'names', page, default: [] })
