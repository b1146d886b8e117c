import { app, WebContentsView } from 'electron'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { OpenPlayer, PlayerNews } from '../alerts/sound-player.ts'
import { APP_ORIGIN } from '../bridge/access.ts'
import { soundPageOptions } from './window-options.ts'

/** How long Chromium's process for audio is kept for a next sound, ms. */
const KEPT_MS = 10_000

/**
 * Opens pages that play sounds, since main cannot. They are in no window, so none of what counts windows counts them, and
 * have no bridge: such a page tells by its title. `prepare` readies the session that serves pages.
 */
export function createOpenPlayer(prepare: () => void, clock: Clock): OpenPlayer {
  let cancelEnd: Cancel | null = null
  return (sound, volume, onNews) => {
    cancelEnd?.()
    prepare()
    const view = new WebContentsView(soundPageOptions)
    view.webContents.on('page-title-updated', (_event, title) => {
      const news = newsIn(title)
      if (news !== null) onNews(news)
    })
    view.webContents.on('render-process-gone', (_event, { reason }) => onNews({ what: 'failed', reason }))
    const search = new URLSearchParams({ sound, volume: String(volume) })
    view.webContents
      .loadURL(`${APP_ORIGIN}/player.html?${search.toString()}`)
      .catch((error: unknown) => onNews({ what: 'failed', reason: String(error) }))
    return () => {
      if (!view.webContents.isDestroyed()) view.webContents.close()
      cancelEnd = clock.after(KEPT_MS, endAudioProcess)
    }
  }
}

/** What a title tells; null for any other. The words after `failed:` are Chromium's. */
function newsIn(title: string): PlayerNews | null {
  if (title === 'playing' || title === 'ended') return { what: title }
  const failed = /^failed: ?(.*)$/s.exec(title)
  return failed === null ? null : { what: 'failed', reason: failed[1] ?? '' }
}

/**
 * Ends the process that plays sounds: Chromium would keep its 15 MiB for good, whatever its own switch for that says
 * (measured), and one that hangs with its device goes with it. The next sound gets a new one.
 */
function endAudioProcess(): void {
  const audio = app.getAppMetrics().find(({ serviceName }) => serviceName === 'audio.mojom.AudioService')
  if (audio === undefined) return
  try {
    process.kill(audio.pid)
  } catch {
    // It has just ended by itself.
  }
}
