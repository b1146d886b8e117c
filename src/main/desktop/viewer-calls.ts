import type { ArgsOf, CallName, Contract, ResultOf } from '#shared/bridge/contract.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { RoomNames } from '#shared/model/archive-view.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import { strings } from '#shared/strings/strings.ts'
import { localTime } from '../alerts/local-time.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { ChatArchive } from '../archive/chat-archive.ts'
import { createRoomNames } from '../chat/room-names.ts'
import { exportName } from '../export-name.ts'
import { reasonOf } from '../reason-of.ts'
import { nextShow } from '../viewers/next-show.ts'
import { usualTimes } from '../viewers/usual-times.ts'
import { viewerCsvPieces, type ExportedViewers } from '../viewers/viewer-csv.ts'
import { wallClock } from '../viewers/wall-clock.ts'

/** What the calls need. */
export interface ViewerCallsDeps {
  archive: { viewers: ViewerArchive; chat: Pick<ChatArchive, 'facts' | 'ofUser'> }
  clock: Clock
  /** Whom the user follows, in their order. */
  followed(): readonly Channel[]
  liveOf(userId: number): LiveState
  /** Who the channel is, as far as the app knows without asking anybody. */
  known(userId: number): Channel | undefined
  /** Lets the user choose where a file of this name goes; null when they do not want it any more. */
  askWhere(name: string): Promise<string | null>
  /** Writes a file whole or not at all. */
  write(file: string, content: Uint8Array | AsyncIterable<string>): Promise<void>
}

type Viewers = Contract['viewers']
/** Those calls of the contract's group that the archive or a file answers. */
type Name = Exclude<CallName<'viewers'>, 'show' | 'openChat' | 'copyPng' | 'forget'>

/** The calls of the contract's group about what was. */
export type ViewerCalls = {
  [Each in Name]: (args: ArgsOf<Viewers[Each]>) => Promise<ResultOf<Viewers[Each]>>
}

/** As many shows are told at once. */
const MOST_SHOWS = 500
/** As many of the last ones are told with the habits. */
const LAST_SHOWS = 10
/** Habits change: what is older than this counts no more, ms. */
const HABIT_MS = 26 * 7 * 86_400_000

/** What the windows of graphs ask for. */
export function createViewerCalls(dependencies: ViewerCallsDeps): ViewerCalls {
  const { archive, clock, followed, liveOf, known, askWhere, write } = dependencies
  const { viewers } = archive
  const names = createRoomNames({ known, chat: archive.chat })

  async function channelOf(userId: number): Promise<Channel> {
    const channel = known(userId)
    if (channel !== undefined) return channel
    const name = (await names.of([userId]).catch((): RoomNames => ({})))[userId]
    return { userId, name: name ?? strings.details.unnamed(userId), account: null }
  }

  async function* exported({ userIds, from, to, step }: ArgsOf<Viewers['exportCsv']>): AsyncGenerator<ExportedViewers> {
    for (const userId of userIds) {
      yield { channel: await channelOf(userId), history: await viewers.viewerHistory(userId, from, to, step) }
    }
  }

  async function save(
    name: string,
    content: () => Uint8Array | AsyncIterable<string>,
  ): Promise<{ path: string | null }> {
    const file = await askWhere(name)
    if (file === null) return { path: null }
    await write(file, content()).catch((error: unknown) => {
      throw error instanceof BridgeError ? error : new BridgeError('storage-failed', reasonOf(error), { cause: error })
    })
    return { path: file }
  }

  return {
    async channels() {
      const follows = followed()
      const followedIds = new Set(follows.map(({ userId }) => userId))
      // Whom the user follows can be shown also while nothing is kept.
      const kept = await viewers.viewedChannels().catch((): number[] => [])
      const others = await Promise.all(kept.filter((userId) => !followedIds.has(userId)).map(channelOf))
      return [...follows, ...others].map((channel) => ({
        channel,
        isFollowed: followedIds.has(channel.userId),
        isLive: liveOf(channel.userId).phase === 'live',
      }))
    },
    history: ({ userId, from, to, step }) => viewers.viewerHistory(userId, from, to, step),
    shows: ({ userId, from, to }) => viewers.shows(userId, from, to, MOST_SHOWS),
    marks: ({ userId, from, to }) => viewers.viewerMarks(userId, from, to),
    chatActivity: ({ userId, from, to, step }) => viewers.chatActivity(userId, from, to, step),
    async habits({ userId }) {
      const now = clock.now()
      const [starts, lastShows] = await Promise.all([
        viewers.showStarts(userId, now - HABIT_MS),
        viewers.shows(userId, 0, now, LAST_SHOWS),
      ])
      return { usualTimes: usualTimes(starts, localTime), next: nextShow(starts, now, wallClock), lastShows }
    },
    async exportCsv(args) {
      const [first = 0, ...others] = args.userIds
      const name = others.length === 0 ? (await channelOf(first)).name : ''
      return save(exportName('viewers', name, 'csv'), () => viewerCsvPieces(exported(args)))
    },
    exportPng: ({ png, name }) => save(exportName('viewers', name, 'png'), () => png),
  }
}
