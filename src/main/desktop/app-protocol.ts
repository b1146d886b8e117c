import { net, protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { PICTURE_PATH } from '#shared/picture-key.ts'
import { APP_ORIGIN } from '../bridge/access.ts'
import type { Pictures } from '../media/pictures.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { rendererFile } from './renderer-file.ts'

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
}

/** The page of follows windows, which holds their first sight, and the page of all others. */
const pageOf = (view: string | null): string => (view === 'follows' ? '/follows.html' : '/index.html')

interface Serving {
  /** The folder of the built pages. */
  folder: string
  /** Where their sources come from instead, in development. */
  devServer: string | null
  /** Nothing but the page itself is served before this resolves: its code must find main ready for its questions. */
  started(): Promise<Started>
  /** A page was handed over. */
  onPage(): void
}

/** Serves the built pages, or with `devServer` their sources, and pictures, on the same origin. */
export function serveApp({ folder, devServer, started, onPage }: Serving): void {
  async function serveFile(pathname: string): Promise<Response> {
    const file = rendererFile(folder, pathname)
    if (file === null) return notFound()
    try {
      return new Response(await readFile(file.path), { headers: headers(file.type, 'production') })
    } catch {
      return notFound()
    }
  }

  protocol.handle(scheme, async ({ url }) => {
    const { host, pathname, search, searchParams } = new URL(url)
    if (`${scheme}://${host}` !== APP_ORIGIN) return notFound()
    if (devServer === null && pathname === '/') {
      const page = await serveFile(pageOf(searchParams.get('view')))
      onPage()
      return page
    }
    const { pictures } = await started()
    if (pathname.startsWith(PICTURE_PATH)) {
      const picture = await pictures.find(pathname.slice(PICTURE_PATH.length))
      return picture === null
        ? notFound()
        : new Response(picture.bytes, { headers: headers(picture.type, 'production') })
    }
    if (devServer === null) return serveFile(pathname)
    const answer = await net.fetch(new URL(pathname + search, devServer).href)
    return new Response(answer.body, {
      status: answer.status,
      headers: headers(answer.headers.get('content-type') ?? '', 'development'),
    })
  })
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })

const headers = (type: string, mode: 'production' | 'development'): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(mode),
  'X-Content-Type-Options': 'nosniff',
})
