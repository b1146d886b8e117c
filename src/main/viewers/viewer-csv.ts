import type { Channel } from '#shared/model/channel.ts'
import { meanOf, stepOfStretch, type ViewerHistory, type ViewerStretch } from '#shared/model/viewer-history.ts'
import { writeCsv } from '../channels/csv.ts'

/** What a file tells. A line is a number as it was told, or a step where only that is kept: older ones are coarser. */
const HEAD = [
  'channel',
  'channel_id',
  'step',
  'from_utc',
  'to_utc',
  'from_local',
  'to_local',
  'covered_seconds',
  'viewers_mean',
  'viewers_low',
  'viewers_peak',
  'source',
  'received_by',
]
/** Whose word it is: a number of viewers is what Parti reported, counted by nobody else. */
const SOURCE = 'reported'

/** What is written of one channel. */
export interface ExportedViewers {
  channel: Channel
  history: ViewerHistory
}

/** A file with the numbers of channels, piece by piece: the head, then each channel's. See `viewerCsv`. */
export async function* viewerCsvPieces(channels: AsyncIterable<ExportedViewers>): AsyncIterable<string> {
  yield writeCsv([HEAD])
  for await (const { channel, history } of channels) yield writeCsv(rowsOf(channel, history))
}

const rowsOf = ({ name, userId }: Channel, history: ViewerHistory): string[][] =>
  history.stretches.map((stretch) => [
    name,
    String(userId),
    stepOfStretch(history, stretch),
    ...timesOf(stretch),
    ...numbersOf(stretch),
    SOURCE,
    stretch.source ?? '',
  ])

const timesOf = ({ from, to }: ViewerStretch): string[] => [
  new Date(from).toISOString(),
  new Date(to).toISOString(),
  localIso(from),
  localIso(to),
]

const numbersOf = (stretch: ViewerStretch): string[] => [
  decimal(stretch.coveredMs / 1_000, 3),
  decimal(meanOf(stretch), 2),
  String(stretch.low),
  String(stretch.peak),
]

/** The shortest form with at most so many digits after the point. */
const decimal = (value: number, digits: number): string => String(Number(value.toFixed(digits)))

const two = (value: number): string => String(value).padStart(2, '0')

/** ISO 8601 by the clock on the wall, with its distance from UTC: `2026-10-25T02:30:00.000+01:00`. */
export function localIso(at: number): string {
  const ahead = -new Date(at).getTimezoneOffset()
  const shown = new Date(at + ahead * 60_000).toISOString().slice(0, -1)
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60]
  return `${shown}${ahead < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`
}
