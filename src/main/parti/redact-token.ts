const PLACEHOLDER = '[token]'

/** Every way in which a text may hold the token: as it is, inside JSON, inside a URL. Longer ones first. */
function spellings(token: string): string[] {
  // A lone surrogate, which encodeURIComponent refuses, cannot stand in a URL or a header.
  const inUrl = encodeURIComponent(token.replaceAll(/\p{Surrogate}/gu, '\uFFFD'))
  const inLowerUrl = inUrl.replaceAll(/%../g, (escape) => escape.toLowerCase())
  const inJson = JSON.stringify(token).slice(1, -1)
  return [...new Set([token, inJson, inUrl, inLowerUrl])].toSorted((a, b) => b.length - a.length)
}

const BEARER = /(bearer(?:\s|\+|%20)+)[^\s"'\\&,;<>]+/gi

/**
 * A secret field of JSON with its value, at any depth of JSON in JSON: the quotes then come with backslashes. The value
 * ends at a quote like the one that began it; too much rather than too little is taken.
 */
const SECRET_FIELD =
  /(\\{0,7}"(?:stream_key|ingest_endpoint|playback_auth_token|jwt)\\{0,7}"\s{0,99}:\s{0,99})(?:(\\{0,7})"[^]*?(?:(?<!\\)\2"|$)|\d[\d.eE+-]*)/g

/** A run of the characters of a JWT. Whole runs are taken, so that no text makes the search slow. */
const RUN = /[\w.-]+/g

/** Three parts, of which the first begins like JSON's `{"` in base64. */
function withoutJwt(run: string): string {
  const start = run.indexOf('eyJ')
  return start !== -1 && run.slice(start).split('.').length >= 3 ? run.slice(0, start) + PLACEHOLDER : run
}

/**
 * A function that puts `[token]` in the place of whatever gives access: the present token, `Bearer` values, whatever
 * looks like a JWT, and the values of Parti's secret fields. Its cost grows with the length of the text alone.
 */
export const createRedactor =
  (presentToken: () => string | null) =>
  (text: string): string => {
    const token = presentToken()
    let clean = text
    for (const spelling of token ? spellings(token) : []) clean = clean.replaceAll(spelling, PLACEHOLDER)
    return clean
      .replaceAll(BEARER, `$1${PLACEHOLDER}`)
      .replaceAll(SECRET_FIELD, (_whole, field: string, slashes?: string) =>
        slashes === undefined ? field + PLACEHOLDER : `${field}${slashes}"${PLACEHOLDER}${slashes}"`,
      )
      .replaceAll(RUN, withoutJwt)
  }
