/** Parti's own page, in whose name its clients ask (guide). */
export const PARTI_ORIGIN = 'https://parti.com'

/** The browser of the guide's examples; whether others are turned away is unknown. */
export const USER_AGENT =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36'

/** The headers of every REST request (guide). */
export const REST_HEADERS = {
  Accept: 'application/json, text/plain, */*',
  Origin: PARTI_ORIGIN,
  Referer: `${PARTI_ORIGIN}/`,
  'User-Agent': USER_AGENT,
} as const
