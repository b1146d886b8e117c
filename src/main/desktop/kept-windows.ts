import type { Rectangle } from 'electron'
import { z } from 'zod'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { WINDOW_KINDS, type WindowKind } from '../bridge/access.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from '../settings/document.ts'

/** Where a window was and how it stood. */
export interface WindowPlace {
  /** In px of the desktop, as it is when it is neither of the below. */
  bounds: Rectangle
  state: 'normal' | 'maximized' | 'minimized'
}

/** What is kept of each kind of window. */
export interface KeptWindow {
  place?: WindowPlace
  /** 1 for as usual. */
  zoom?: number
}
/** What windows are kept by: their kind, and whom they are about where there is one for each of many. */
export type WindowName = WindowKind | `${WindowKind} ${number}`
export type KeptWindows = Partial<Record<WindowName, KeptWindow>>

/** The name of the window of this kind, about that user. */
export const windowName = (kind: WindowKind, userId?: number): WindowName =>
  userId === undefined ? kind : `${kind} ${userId}`

const NAME = new RegExp(`^(?:${WINDOW_KINDS.join('|')})(?: [1-9]\\d{0,15})?$`, 'u')
const isWindowName = (name: string): name is WindowName => NAME.test(name)

const whole = z.number().int()
const bounds = z.object({ x: whole, y: whole, width: whole, height: whole })
const state = z.enum(['normal', 'maximized', 'minimized']).catch('normal')
const zoom = z.number().min(LEAST_ZOOM).max(MOST_ZOOM).optional().catch(undefined)

/** One window's nonsense must not cost the others their place, nor its own zoom. */
function decodeWindow(raw: unknown): KeptWindow | null {
  const isObject = typeof raw === 'object' && raw !== null
  const place = isObject ? bounds.safeParse(raw) : null
  const kept: KeptWindow = {}
  if (place?.success === true) kept.place = { bounds: place.data, state: state.parse((raw as WindowPlace).state) }
  const factor = isObject ? zoom.parse((raw as KeptWindow).zoom) : undefined
  if (factor !== undefined) kept.zoom = factor
  return kept.place === undefined && kept.zoom === undefined ? null : kept
}

/** Reads what was kept; what makes no sense is left out. */
export function decodeWindows(raw: object): { value: KeptWindows; complete: boolean } {
  const all = raw as Record<string, unknown>
  const kept = Object.entries(all).flatMap(([name, each]) => {
    const window = isWindowName(name) ? decodeWindow(each) : null
    return window === null ? [] : [[name, window] as const]
  })
  return { value: Object.fromEntries(kept), complete: true }
}

/** A window's bounds stand beside its state and zoom, as they did when they were all that was kept. */
const encodeWindow = ({ place, zoom }: KeptWindow): object => ({
  ...(place && { ...place.bounds, state: place.state }),
  ...(zoom !== undefined && { zoom }),
})

/** How windows are written. */
export const windowsForm: DocumentForm<KeptWindows> = {
  name: 'windows',
  version: 1,
  decode: decodeWindows,
  encode: (value) =>
    Object.fromEntries(Object.entries(value).map(([name, window]) => [name, encodeWindow(window ?? {})])),
}

/** Opens the document that keeps them. */
export const openWindowsDocument = (
  options: Pick<DocumentOptions<KeptWindows>, 'file' | 'clock' | 'onNotice'>,
): Document<KeptWindows> => openDocument({ ...options, ...windowsForm, fallback: {} })

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
