import type { Channel } from '#shared/model/channel.ts'
import type { Look } from './look.ts'
import { lineLook } from './palette.ts'
import { shortened } from './shortened.ts'

/** A piece of a line, what is between it and the name, and what is behind the name, px. */
const LINE_PX = 26
const BEFORE_PX = 8
const BEHIND_PX = 16
/** From one row to the next, px. */
const ROW_PX = 18

/** A channel in the legend of a picture. */
interface Entry {
  name: string
  /** By which its line looks. */
  place: number
  /** From the left of the legend and from its top, px. */
  x: number
  y: number
}

/** The channels of a picture in rows, and how high these are together, px. */
export interface PictureLegend {
  entries: readonly Entry[]
  height: number
}

/** Puts the names of those channels that `isShown` into rows of `room` px. `widthOf`: how wide a text is, px. */
export function pictureLegend(
  channels: readonly Pick<Channel, 'userId' | 'name'>[],
  isShown: (userId: number) => boolean,
  room: number,
  widthOf: (text: string) => number,
): PictureLegend {
  const entries: Entry[] = []
  let [x, y] = [0, 0]
  for (const [place, channel] of channels.entries()) {
    if (!isShown(channel.userId)) continue
    const name = shortened(channel.name, room - LINE_PX - BEFORE_PX, widthOf)
    const wide = LINE_PX + BEFORE_PX + widthOf(name)
    if (x > 0 && x + wide > room) [x, y] = [0, y + ROW_PX]
    entries.push({ name, place, x, y })
    x += wide + BEHIND_PX
  }
  return { entries, height: entries.length === 0 ? 0 : y + ROW_PX }
}

/** Draws each name after a piece of its line; `top` and `left` in px. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  { entries }: PictureLegend,
  look: Look,
  { left, top }: { left: number; top: number },
): void {
  for (const { name, place, x, y } of entries) {
    const { dash, width } = lineLook(place)
    const middle = top + y + ROW_PX / 2
    context.strokeStyle = look.series[place] ?? look.accent
    context.lineWidth = width + 0.5
    context.setLineDash([...dash])
    context.beginPath()
    context.moveTo(left + x, middle)
    context.lineTo(left + x + LINE_PX, middle)
    context.stroke()
    context.fillStyle = look.text
    context.fillText(name, left + x + LINE_PX + BEFORE_PX, middle + 4)
  }
}
