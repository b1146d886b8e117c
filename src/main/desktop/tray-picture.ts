/** What the tray picture shows by its shape. */
export type TrayState = 'idle' | 'live' | 'unreachable' | 'paused'

/** What decides the tray picture. */
export interface TrayLook {
  state: TrayState
  /** How many followed channels are live; drawn in while live or paused, above nine as `9+`. */
  liveCount: number
  /** Whether a go-live has not been looked at yet. */
  dot: boolean
}

const HIGHEST_DRAWN = 9

function drawnCount({ state, liveCount }: TrayLook): string | null {
  if (state === 'idle' || state === 'unreachable') return null
  const count = Math.floor(liveCount)
  if (!(count >= 1)) return null
  return count > HIGHEST_DRAWN ? `${HIGHEST_DRAWN}plus` : `${count}`
}

/** The base name, without `.png`, of the tray picture that `npm run build` drew for this look. */
export const trayPicture = (look: TrayLook): string =>
  [look.state, drawnCount(look), look.dot ? 'dot' : null].filter((part) => part !== null).join('-')
