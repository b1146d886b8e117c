export type TextFunction = (...facts: unknown[]) => unknown

/** Every text of a part of a catalogue by its place. */
export function textsIn(section: object, path = ''): Map<string, string | TextFunction> {
  return new Map(
    Object.entries(section).flatMap(([key, value]: [string, unknown]): [string, string | TextFunction][] => {
      const place = `${path}${key}`
      if (typeof value === 'string') return [[place, value]]
      if (typeof value === 'function') return [[place, value as TextFunction]]
      return [...textsIn(value as object, `${place}.`)]
    }),
  )
}
