/** Makes a text fit to leave the machine. */
export type Redact = (text: string) => string

/** Writes `~` for the user's home folder, which mostly holds their name. */
export function withoutHome(home: string): Redact {
  const folder = home.replace(/[/\\]+$/, '')
  if (folder === '') return (text) => text
  // Not within the name of a longer folder: /home/ann is not the beginning of /home/anna.
  const pattern = new RegExp(`${escaped(folder)}(?![\\p{L}\\p{N}_.-])`, 'gu')
  return (text) => text.replace(pattern, '~')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** The same value with every text in it redacted, the names of fields included. */
export function redactAll(value: unknown, redact: Redact): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactAll(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [redact(key), redactAll(item, redact)]))
}
