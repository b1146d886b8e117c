import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Follow } from '#shared/model/channel.ts'
import type { FileForm, ImportPreview } from '#shared/model/follow-file.ts'
import type { Changed } from '#shared/model/saved-follows.ts'
import { reasonOf } from '../reason-of.ts'
import { writeFollows } from './follow-forms.ts'
import type { FollowLines } from './follow-lines.ts'
import type { FollowList } from './follow-list.ts'
import { readFollows, type ReadFollows } from './read-follows.ts'

/** The follow list as files of the user's. */
export interface FollowFiles {
  /** Writes the list where the user wants it; the path is null where they changed their mind. Rejects with `storage-failed`. */
  export(form: FileForm): Promise<{ path: string | null }>
  /** Reads a file that the user chooses, null where they choose none. Rejects with `file-unreadable`. */
  read(): Promise<ImportPreview | null>
  /** Follows what the latest file brought, the full entries at once. Throws `nothing-to-import` for any other. */
  take(id: number): Changed
}

interface Dependencies {
  list: FollowList
  lines: Pick<FollowLines, 'begin'>
  linkOf(follow: Follow): string | null
  /** Lets the user choose where a file of this name goes; null when they do not want it any more. */
  askWhere(name: string): Promise<string | null>
  /** Lets the user choose a file; null when they do not want to any more. */
  askWhich(): Promise<string | null>
  /** Writes a file whole or not at all. */
  write(file: string, text: string): Promise<void>
  /** Reads a text file; rejects where it is too big or none. */
  readText(file: string): Promise<{ name: string; text: string }>
  clock: Clock
}

const EXTENSIONS: Record<FileForm, string> = { json: 'json', csv: 'csv', links: 'txt' }
/** As many unreadable parts are shown. */
const EXAMPLES = 5

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** What writes and reads the files of this list. */
export function createFollowFiles(dependencies: Dependencies): FollowFiles {
  const { list, lines, linkOf, askWhere, askWhich, write, readText, clock } = dependencies
  let latest: { id: number; read: ReadFollows } = { id: 0, read: readFollows('', 0) }

  const isNew = ({ channel }: Follow): boolean => list.find(channel.userId) === undefined

  return {
    async export(form) {
      const file = await askWhere(`afterparti-follows-${day(clock.now())}.${EXTENSIONS[form]}`)
      if (file === null) return { path: null }
      try {
        await write(file, writeFollows(form, list.saved.getState(), linkOf))
      } catch (error) {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      }
      return { path: file }
    },
    async read() {
      const file = await askWhich()
      if (file === null) return null
      const { name, text } = await readText(file).catch((error: unknown) => {
        throw new BridgeError('file-unreadable', reasonOf(error), { cause: error })
      })
      const read = readFollows(text, clock.now())
      const fresh = read.follows.filter(isNew).length
      latest = { id: latest.id + 1, read }
      return {
        id: latest.id,
        fileName: name,
        fresh,
        already: read.follows.length - fresh,
        toAsk: read.texts.length,
        leftOut: read.leftOut,
        unreadable: read.unreadable.length,
        examples: read.unreadable.slice(0, EXAMPLES),
      }
    },
    take(id) {
      if (id !== latest.id) throw new BridgeError('nothing-to-import')
      const { follows, groups, texts } = latest.read
      const changed = list.addAll(follows, groups)
      if (texts.length > 0) lines.begin(texts)
      return changed
    },
  }
}
