import type uPlot from 'uplot'
import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { currentSettings } from '../stores/settings.ts'
import { mostChatters } from './activity-columns.ts'
import { type Look, lookAt } from './look.ts'
import { createPlot, type PlotPlan } from './mount-plot.ts'
import { drawLegend, pictureLegend } from './picture-legend.ts'
import { activityPlan, viewersPlan } from './plans.ts'
import { graphData, scene } from './scene.ts'
import { shortened } from './shortened.ts'
import { userId, wish } from './state.ts'
import { windowWords } from './times.ts'
import { type Line, stepOf } from './viewers-plot.ts'

const words = viewerStrings

/** A picture is twice as fine as what is drawn. */
const FINER = 2
/** Its width, and the heights of its parts, px before that. */
const WIDTH = 960
const HEIGHTS = { viewers: 380, apart: 180, activity: 110 }
const EDGE = 20
/** The room for the title and the time above the parts, and for the source below them, px. */
const HEAD_PX = 62
const FOOT_PX = 30

interface Part {
  plan: PlotPlan
  height: number
}

function partsOf(channels: readonly Channel[]): Part[] {
  const { hidden, isApart } = wish.getState()
  const { graphMarks, graphChat, graphFromZero: fromZero } = currentSettings()
  const { histories } = scene.getState()
  const lines = channels.map((channel, place): Line => ({
    userId: channel.userId,
    place,
    isShown: !hidden.has(channel.userId),
  }))
  const groups = isApart ? lines.filter(({ isShown }) => isShown).map((line) => [line]) : [lines]
  const nameOf = ([line]: readonly Line[]): string | null =>
    groups.length > 1 ? (channels[line?.place ?? 0]?.name ?? null) : null
  const graphs = groups.map((group, index): Part => {
    const step = stepOf(group, histories)
    const hasTimes = !graphChat && index === groups.length - 1
    const hasMarks = graphMarks && group.some((line) => line.userId === userId)
    return {
      plan: viewersPlan({ lines: group, step, fromZero, hasTimes, hasMarks, name: nameOf(group) }),
      height: isApart ? HEIGHTS.apart : HEIGHTS.viewers,
    }
  })
  return graphChat ? [...graphs, { plan: activityPlan, height: HEIGHTS.activity }] : graphs
}

/** A part on a canvas of its own. uPlot draws a moment later, all at once. */
async function drawn({ plan, height }: Part, look: Look): Promise<HTMLCanvasElement> {
  const host = document.createElement('div')
  const zoom = FINER / devicePixelRatio
  const { window } = scene.getState()
  const frame = { width: (WIDTH - 2 * EDGE) * zoom, height: height * zoom, look, zoom, window }
  const plot: uPlot = createPlot(plan, frame, host)
  await new Promise((resolve) => setTimeout(resolve))
  const { canvas } = plot.ctx
  plot.destroy()
  return canvas
}

const isShown = (id: number): boolean => !wish.getState().hidden.has(id)

/** What bars and line of what was said are, at the end of the line above them. */
function drawCaption(context: CanvasRenderingContext2D, top: number): void {
  const { from, to } = scene.getState().window
  const most = mostChatters(graphData.state.getState().activity, from, to)
  const text = most === 0 ? words.graph.noMessages : `▮ ${words.graph.messages}   — ${words.graph.chatters(most)}`
  context.textAlign = 'right'
  context.fillText(text, WIDTH - EDGE - 10, top + 11)
  context.textAlign = 'left'
}

/** The graph with its title and its time, as PNG. Rejects where the canvas cannot be made. */
export async function pictureOf(channels: readonly Channel[]): Promise<Uint8Array> {
  const look = lookAt(document.body)
  const parts = partsOf(channels)
  const canvases = await Promise.all(parts.map((part) => drawn(part, look)))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  const room = WIDTH - 2 * EDGE
  const widthOf = (text: string): number => context.measureText(text).width
  context.font = `13px ${look.family}`
  const legend = pictureLegend(channels.length > 1 ? channels : [], isShown, room, widthOf)
  const height = HEAD_PX + legend.height + parts.reduce((sum, part) => sum + part.height, 0) + FOOT_PX
  canvas.width = WIDTH * FINER
  canvas.height = height * FINER
  context.scale(FINER, FINER)
  context.fillStyle = look.bg
  context.fillRect(0, 0, WIDTH, height)
  context.fillStyle = look.text
  context.font = `600 17px ${look.family}`
  const title = words.title(channels.map(({ name }) => isolated(name)).join(', '))
  context.fillText(shortened(title, room, widthOf), EDGE, 30)
  context.fillStyle = look.dim
  context.font = `13px ${look.family}`
  context.fillText(words.picture.times(...windowWords(scene.getState().window)), EDGE, 50, room)
  drawLegend(context, legend, look, { left: EDGE, top: HEAD_PX })
  let top = HEAD_PX + legend.height
  for (const [index, part] of canvases.entries()) {
    const partHeight = parts[index]?.height ?? 0
    context.drawImage(part, EDGE, top, room, partHeight)
    top += partHeight
  }
  context.fillStyle = look.dim
  context.setLineDash([])
  context.font = `11px ${look.family}`
  if (currentSettings().graphChat) drawCaption(context, top - HEIGHTS.activity)
  context.fillText(words.picture.source, EDGE, height - 12, room)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
