import { net, protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { APP_ORIGIN } from '../bridge/access.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { rendererFile } from './renderer-file.ts'

const scheme = new URL(APP_ORIGIN).protocol.slice(0, -1)

/** Makes `app://` an origin like https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built pages from `folder`; with `devServer` their sources through it, on the same origin. Nothing is served
 * before `started` resolves: a page must find main ready for its questions.
 */
export function serveApp(folder: string, devServer: string | null, started: () => Promise<unknown>): void {
  protocol.handle(scheme, async ({ url }) => {
    await started()
    const { host, pathname, search } = new URL(url)
    if (`${scheme}://${host}` !== APP_ORIGIN) return notFound()
    if (devServer !== null) {
      const answer = await net.fetch(new URL(pathname + search, devServer).href)
      return new Response(answer.body, {
        status: answer.status,
        headers: headers(answer.headers.get('content-type') ?? '', 'development'),
      })
    }
    const file = rendererFile(folder, pathname)
    if (file === null) return notFound()
    try {
      return new Response(await readFile(file.path), { headers: headers(file.type, 'production') })
    } catch {
      return notFound()
    }
  })
}

const notFound = (): Response => new Response('Not found', { status: 404 })

const headers = (type: string, mode: 'production' | 'development'): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(mode),
  'X-Content-Type-Options': 'nosniff',
})
