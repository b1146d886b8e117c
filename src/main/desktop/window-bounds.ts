import type { Rectangle } from 'electron'
import { z } from 'zod'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { WindowKind } from '../bridge/access.ts'
import { openDocument, type Document, type DocumentOptions } from '../settings/document.ts'

const whole = z.number().int()
// One window's nonsense must not cost the others their place.
const bounds = z.object({ x: whole, y: whole, width: whole, height: whole }).optional().catch(undefined)
const allBounds = z.object({ follows: bounds, connection: bounds } satisfies Record<WindowKind, typeof bounds>)

/** Where each kind of window was last, in px of the desktop. */
export type WindowBounds = Partial<Record<WindowKind, Rectangle>>

/** Reads what was kept; bounds that make no sense are left out. */
export function decodeWindowBounds(raw: object): { value: WindowBounds; complete: boolean } {
  const kept = Object.entries(allBounds.parse(raw)).filter(([, rectangle]) => rectangle !== undefined)
  return { value: Object.fromEntries(kept), complete: true }
}

/** Opens the document that keeps them. */
export const openWindowBoundsDocument = (
  options: Pick<DocumentOptions<WindowBounds>, 'file' | 'clock' | 'onNotice'>,
): Document<WindowBounds> =>
  openDocument({
    ...options,
    name: 'windows',
    version: 1,
    decode: decodeWindowBounds,
    encode: (value) => value,
    fallback: {},
  })

/** How much of a window must lie on a screen to be found and dragged, in px. */
const GRIP = 80

/** The kept bounds if enough of them lies on one of the screens, else null: the window is then placed anew. */
export function onScreen(kept: Rectangle | undefined, screens: readonly Rectangle[]): Rectangle | null {
  if (kept === undefined) return null
  const visible = screens.some((screen) => {
    const width = Math.min(kept.x + kept.width, screen.x + screen.width) - Math.max(kept.x, screen.x)
    const height = Math.min(kept.y + kept.height, screen.y + screen.height) - Math.max(kept.y, screen.y)
    return width >= GRIP && height >= GRIP
  })
  return visible ? kept : null
}

/** After the last move or resize, in ms: bounds change with every pixel, and losing them harms nobody. */
const SETTLE_MS = 500

/** Keeps bounds in the document, written once the window rests. */
export function createBoundsKeeper(document: Document<WindowBounds>, clock: Clock) {
  let latest: WindowBounds = document.value
  let cancel: Cancel | null = null
  const save = (): void => {
    cancel = null
    try {
      document.replace(latest)
    } catch {
      // A window that opens at its former place is not worth a message.
    }
  }
  return {
    of: (kind: WindowKind): Rectangle | undefined => latest[kind],
    keep(kind: WindowKind, next: Rectangle): void {
      latest = { ...latest, [kind]: next }
      cancel?.()
      cancel = clock.after(SETTLE_MS, save)
    },
    /** Writes what is still waiting. */
    flush(): void {
      if (cancel === null) return
      cancel()
      save()
    },
  }
}

export type BoundsKeeper = ReturnType<typeof createBoundsKeeper>
