import type { RunningApp } from './running-app.ts'

/** A page that plays a sound, as main saw it. */
export interface SoundPage {
  /** What it played, and how loud. */
  sound: string | null
  volume: string | null
  /** When its page came, which is before anything is heard, ms. */
  openedAt: number
  /** What it told, and when, ms. */
  told: { title: string; at: number }[]
  isGone: boolean
}

type Witness = typeof globalThis & { soundPages?: SoundPage[] }

/** Watches the pages that play sounds from now on. */
export const watchSounds = ({ electron }: RunningApp): Promise<void> =>
  electron.evaluate(({ app }) => {
    const witness = globalThis as Witness
    if (witness.soundPages !== undefined) return
    const pages: SoundPage[] = []
    witness.soundPages = pages
    app.on('web-contents-created', (_created, contents) => {
      contents.on('did-navigate', (_navigated, url) => {
        const { pathname, searchParams } = new URL(url)
        if (pathname !== '/player.html') return
        const page: SoundPage = {
          sound: searchParams.get('sound'),
          volume: searchParams.get('volume'),
          openedAt: performance.now(),
          told: [],
          isGone: false,
        }
        pages.push(page)
        contents.on('page-title-updated', (_updated, title) => page.told.push({ title, at: performance.now() }))
        contents.once('destroyed', () => {
          page.isGone = true
        })
      })
    })
  })

/** The pages so far, in order. */
export const soundPages = ({ electron }: RunningApp): Promise<SoundPage[]> =>
  electron.evaluate(() => (globalThis as Witness).soundPages ?? [])

/** The names of Chromium's processes that sounds need. */
export const processesForSound = ({ electron }: RunningApp): Promise<string[]> =>
  electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .map(({ type, serviceName }) => serviceName ?? type)
      .filter((name) => name === 'Tab' || name === 'audio.mojom.AudioService'),
  )
