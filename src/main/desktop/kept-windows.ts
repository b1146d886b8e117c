import type { Rectangle } from 'electron'
import { z } from 'zod'
import { LEAST_OPACITY, MOST_OPACITY } from '#shared/model/chat-window.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { WINDOW_KINDS, type WindowKind } from '../bridge/access.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from '../settings/document.ts'

/** Where a window was and how it stood. */
export interface WindowPlace {
  /** In px of the desktop, as it is when it is neither of the below. */
  bounds: Rectangle
  state: 'normal' | 'maximized' | 'minimized'
}

/** What is kept of a window, or of all of its kind. */
export interface KeptWindow {
  place?: WindowPlace
  /** 1 for as usual. */
  zoom?: number
  /** One of a kind of which there are many was open when it was last heard of. */
  isOpen?: true
  isOnTop?: true
  /** In per cent; lacking: it is not seen through. */
  opacity?: number
}
/** What is new about a window; what is undefined is kept no longer. */
export type WindowChange = { [Name in keyof KeptWindow]?: KeptWindow[Name] | undefined }
/** What windows are kept by: their kind, and whom they are about where there is one for each of many. */
export type WindowName = WindowKind | `${WindowKind} ${number}`
export type KeptWindows = Partial<Record<WindowName, KeptWindow>>

/** The name of the window of this kind, about that user. */
export const windowName = (kind: WindowKind, userId?: number): WindowName =>
  userId === undefined ? kind : `${kind} ${userId}`

const NAME = new RegExp(`^(${WINDOW_KINDS.join('|')})(?: ([1-9]\\d{0,15}))?$`, 'u')
const isWindowName = (name: string): name is WindowName => NAME.test(name)

/** Of so many windows that are one of many is something kept; the one unused for longest goes first. */
const MOST_OF_MANY = 200

/** The same without those that are too many; what is open stays whatever its age. */
function bounded(kept: KeptWindows): KeptWindows {
  const entries = Object.entries(kept)
  const ofMany = entries.filter(([name]) => name.includes(' '))
  const closed = ofMany.filter(([, window]) => window?.isOpen !== true)
  const dropped = new Set(closed.slice(0, Math.max(0, ofMany.length - MOST_OF_MANY)).map(([name]) => name))
  return dropped.size === 0 ? kept : Object.fromEntries(entries.filter(([name]) => !dropped.has(name)))
}

/** What is kept, with a change of one window, which is the one used last from then on. Pure. */
export function withChange(kept: KeptWindows, name: WindowName, change: WindowChange): KeptWindows {
  const { [name]: before, ...others } = kept
  const after = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined))
  return bounded({ ...others, [name]: after })
}

/** The windows that are one of many and were open when last heard of. */
export const leftOpen = (kept: KeptWindows): { kind: WindowKind; userId: number }[] =>
  Object.entries(kept).flatMap(([name, window]) => {
    const [, kind, userId] = NAME.exec(name) ?? []
    return window?.isOpen === true && userId !== undefined ? [{ kind: kind as WindowKind, userId: Number(userId) }] : []
  })

const whole = z.number().int()
const bounds = z.object({ x: whole, y: whole, width: whole, height: whole })
const state = z.enum(['normal', 'maximized', 'minimized']).catch('normal')
/** What is kept besides the place; where one makes no sense it alone is lost. */
const extras = {
  zoom: z.number().min(LEAST_ZOOM).max(MOST_ZOOM),
  isOpen: z.literal(true),
  isOnTop: z.literal(true),
  opacity: z.number().int().min(LEAST_OPACITY).max(MOST_OPACITY),
}

/** One window's nonsense must not cost the others their place, nor its own zoom. */
function decodeWindow(raw: unknown): KeptWindow | null {
  if (typeof raw !== 'object' || raw === null) return null
  const place = bounds.safeParse(raw)
  const found = Object.entries(extras).flatMap(([name, schema]) => {
    const extra = schema.safeParse((raw as Record<string, unknown>)[name])
    return extra.success ? [[name, extra.data]] : []
  })
  const kept: KeptWindow = {
    ...(place.success && { place: { bounds: place.data, state: state.parse((raw as WindowPlace).state) } }),
    ...Object.fromEntries(found),
  }
  return Object.keys(kept).length === 0 ? null : kept
}

/** Reads what was kept; what makes no sense is left out. */
export function decodeWindows(raw: object): { value: KeptWindows; complete: boolean } {
  const all = raw as Record<string, unknown>
  const kept = Object.entries(all).flatMap(([name, each]) => {
    const window = isWindowName(name) ? decodeWindow(each) : null
    return window === null ? [] : [[name, window] as const]
  })
  return { value: bounded(Object.fromEntries(kept)), complete: true }
}

/** A window's bounds stand beside all else, as they did when they were all that was kept. */
const encodeWindow = ({ place, ...others }: KeptWindow): object => ({
  ...(place && { ...place.bounds, state: place.state }),
  ...others,
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
