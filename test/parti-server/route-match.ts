/** A thing found by its path, and the unescaped parts of the path that its pattern names. */
export interface Match<Found> {
  found: Found
  params: Record<string, string>
}

const PARAMETER = /^\{(\w+)\}$/

/**
 * The one of `routes` whose pattern fits `path` with the fewest parameters, or null. The path is cut at its slashes
 * before it is unescaped, so `%2F` stays inside a name; a path that cannot be unescaped fits nothing.
 */
export function matchRoute<Found extends { pattern: string }>(
  routes: readonly Found[],
  path: string,
): Match<Found> | null {
  const matches = routes.flatMap((found) => {
    const params = matchPattern(found.pattern.split('/'), path.split('/'))
    return params ? [{ found, params }] : []
  })
  return matches.toSorted((a, b) => parameterCount(a) - parameterCount(b))[0] ?? null
}

const parameterCount = ({ params }: Match<unknown>) => Object.keys(params).length

function matchPattern(pattern: readonly string[], parts: readonly string[]): Record<string, string> | null {
  if (pattern.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, wanted] of pattern.entries()) {
    const part = unescapePart(parts[index] ?? '')
    if (part === null) return null
    const name = PARAMETER.exec(wanted)?.[1]
    if (name === undefined && part !== wanted) return null
    if (name !== undefined) params[name] = part
  }
  return params
}

function unescapePart(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
