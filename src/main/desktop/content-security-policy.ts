/** The hash of the one style sheet that react-aria writes into the page (a test computes it from the package). */
export const REACT_ARIA_STYLE_HASH = 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='

const PRODUCTION = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' '${REACT_ARIA_STYLE_HASH}'`,
  'img-src': "'self'",
  'font-src': "'self'",
  // Main owns the network; the page has none.
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
}

/** The page that plays a sound has neither style nor picture, and is the only one that may load a sound. */
const SOUND_PAGE = {
  'default-src': "'none'",
  'script-src': "'self'",
  'media-src': "'self'",
  'connect-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** Which policy a page has. */
export type PolicyOf = 'window' | 'sound-page'

/** The policy of a page; hot reload needs its socket and the scripts and styles that the dev server writes inline. */
export function contentSecurityPolicy(mode: 'production' | 'development', of: PolicyOf = 'window'): string {
  const strict = of === 'window' ? PRODUCTION : SOUND_PAGE
  const policy =
    mode === 'production'
      ? strict
      : {
          ...strict,
          'script-src': "'self' 'unsafe-inline'",
          'style-src': "'self' 'unsafe-inline'",
          'connect-src': "'self' ws://localhost:*",
        }
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}
