import { net, protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Speech } from '#shared/model/language.ts'
import { PICTURE_PATH } from '#shared/picture-key.ts'
import { SOUND_PATH } from '#shared/sound-path.ts'
import { APP_ORIGIN } from '../bridge/access.ts'
import type { Pictures } from '../media/pictures.ts'
import { contentSecurityPolicy, type PolicyOf } from './content-security-policy.ts'
import { inLanguage } from './page-language.ts'
import { rangedResponse } from './ranged-response.ts'
import { HTML, rendererFile } from './renderer-file.ts'

const scheme = new URL(APP_ORIGIN).protocol.slice(0, -1)

/** Makes `app://` an origin like https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Finds the sound under a name or a key; null where there is none. Never rejects. */
export type FindSound = (name: string) => Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | null>

/** What the started app gives its pages beyond their files. */
export interface Started {
  pictures: Pick<Pictures, 'find'>
  findSound: FindSound
  /** How pages are to speak, by the settings and the system. */
  speech(): Speech
}

/** The page of follows windows, which holds their first sight in English, and the page of all others. */
const pageOf = (view: string | null, { language }: Speech): string =>
  view === 'follows' && language === 'en' ? '/follows.html' : '/index.html'

const policyOf = (pathname: string): PolicyOf => (pathname === '/player.html' ? 'sound-page' : 'window')

interface Serving {
  /** The folder of the built pages. */
  folder: string
  /** Where their sources come from instead, in development. */
  devServer: string | null
  /** Nothing but the page itself is served before this resolves: its code must find main ready for its questions. */
  started(): Promise<Started>
  /** How a page is to speak from its start. */
  speech(): Speech
  /** A page was handed over. */
  onPage(): void
}

/** Serves the built pages, or with `devServer` their sources, and pictures, on the same origin. */
export function serveApp({ folder, devServer, started, speech, onPage }: Serving): void {
  async function servePage(view: string | null): Promise<Response> {
    const { locale } = speech()
    const html = await readFile(path.join(folder, pageOf(view, speech())), 'utf8')
    return new Response(inLanguage(html, locale), { headers: headers(HTML, 'production') })
  }
  async function serveFile(pathname: string): Promise<Response> {
    const file = rendererFile(folder, pathname)
    if (file === null) return notFound()
    try {
      return new Response(await readFile(file.path), { headers: headers(file.type, 'production', policyOf(pathname)) })
    } catch {
      return notFound()
    }
  }

  protocol.handle(scheme, async ({ url, headers: asked }) => {
    const { host, pathname, search, searchParams } = new URL(url)
    if (`${scheme}://${host}` !== APP_ORIGIN) return notFound()
    if (devServer === null && pathname === '/') {
      const page = await servePage(searchParams.get('view'))
      onPage()
      return page
    }
    const { pictures, findSound } = await started()
    if (pathname.startsWith(PICTURE_PATH)) {
      const picture = await pictures.find(pathname.slice(PICTURE_PATH.length))
      return picture === null
        ? notFound()
        : new Response(picture.bytes, { headers: headers(picture.type, 'production') })
    }
    if (pathname.startsWith(SOUND_PATH)) {
      const sound = await findSound(pathname.slice(SOUND_PATH.length))
      return sound === null
        ? notFound()
        : rangedResponse(sound.bytes, asked.get('range'), headers(sound.type, 'production'))
    }
    if (devServer === null) return serveFile(pathname)
    const answer = await net.fetch(new URL(pathname + search, devServer).href)
    const type = answer.headers.get('content-type') ?? ''
    const body = type.startsWith('text/html') ? inLanguage(await answer.text(), speech().locale) : answer.body
    return new Response(body, {
      status: answer.status,
      headers: headers(type, 'development', policyOf(pathname)),
    })
  })
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: { 'Cache-Control': 'no-store' } })

const headers = (
  type: string,
  mode: 'production' | 'development',
  of: PolicyOf = 'window',
): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy(mode, of),
  'X-Content-Type-Options': 'nosniff',
})
