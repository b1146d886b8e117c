import { net, protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { PICTURE_PATH } from '#shared/picture-key.ts'
import { APP_ORIGIN } from '../bridge/access.ts'
import type { Pictures } from '../media/pictures.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { inLanguage } from './page-language.ts'
import { HTML, rendererFile } from './renderer-file.ts'

const scheme = new URL(APP_ORIGIN).protocol.slice(0, -1)

/** Makes `app://` an origin like https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** What the started app gives its pages beyond their files. */
export interface Started {
  pictures: Pick<Pictures, 'find'>
  /** How the page is to speak from the start, as BCP 47 has it. */
  locale(): string
}

/**
 * Serves the built pages from `folder`, with `devServer` their sources through it, and pictures, on the same origin.
 * Nothing is served before `started` resolves: a page must find main ready for its questions.
 */
export function serveApp(folder: string, devServer: string | null, started: () => Promise<Started>): void {
  protocol.handle(scheme, async ({ url }) => {
    const { pictures, locale } = await started()
    const { host, pathname, search } = new URL(url)
    if (`${scheme}://${host}` !== APP_ORIGIN) return notFound()
    if (pathname.startsWith(PICTURE_PATH)) {
      const picture = await pictures.find(pathname.slice(PICTURE_PATH.length))
      return picture === null
        ? notFound()
        : new Response(picture.bytes, { headers: headers(picture.type, 'production') })
    }
    if (devServer !== null) {
      const answer = await net.fetch(new URL(pathname + search, devServer).href)
      const type = answer.headers.get('content-type') ?? ''
      return new Response(type.startsWith('text/html') ? inLanguage(await answer.text(), locale()) : answer.body, {
        status: answer.status,
        headers: headers(type, 'development'),
      })
    }
    const file = rendererFile(folder, pathname)
    if (file === null) return notFound()
    try {
      const bytes = await readFile(file.path)
      return new Response(file.type === HTML ? inLanguage(bytes.toString(), locale()) : bytes, {
        headers: headers(file.type, 'production'),
      })
    } catch {
      return notFound()
    }
  })
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })

const headers = (type: string, mode: 'production' | 'development'): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(mode),
  'X-Content-Type-Options': 'nosniff',
})
