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

/** The policy of every page; hot reload needs its socket and the scripts and styles that the dev server writes inline. */
export function contentSecurityPolicy(mode: 'production' | 'development'): string {
  const policy =
    mode === 'production'
      ? PRODUCTION
      : {
          ...PRODUCTION,
          'script-src': "'self' 'unsafe-inline'",
          'style-src': "'self' 'unsafe-inline'",
          'connect-src': "'self' ws://localhost:*",
        }
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ')
}
