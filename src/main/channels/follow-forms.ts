import type { Follow } from '#shared/model/channel.ts'
import type { FileForm } from '#shared/model/follow-file.ts'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import { encodeFollows, FOLLOWS_VERSION } from '../settings/follow-list-document.ts'
import { writeCsv } from './csv.ts'

/** The columns of the table, in their order. */
export const COLUMNS = [
  'user_id',
  'name',
  'platform',
  'username',
  'discriminator',
  'followed_at',
  'group',
  'pinned',
  'note',
  'link',
] as const

/** The address of a follow's page; null where none is known. */
type LinkOf = (follow: Follow) => string | null

const fieldsOf = (follow: Follow, linkOf: LinkOf): Record<(typeof COLUMNS)[number], string> => ({
  user_id: String(follow.channel.userId),
  name: follow.channel.name,
  platform: follow.channel.account?.platform ?? '',
  username: follow.channel.account?.username ?? '',
  discriminator: follow.channel.account?.discriminator ?? '',
  followed_at: new Date(follow.followedAt).toISOString(),
  group: follow.group ?? '',
  pinned: follow.isPinned === true ? 'yes' : '',
  note: follow.note ?? '',
  link: linkOf(follow) ?? '',
})

const rowOf = (follow: Follow, linkOf: LinkOf): string[] => {
  const fields = fieldsOf(follow, linkOf)
  return COLUMNS.map((column) => fields[column])
}

const WRITERS: Record<FileForm, (list: SavedFollows, linkOf: LinkOf) => string> = {
  json: (list) =>
    `${JSON.stringify({ app: 'afterparti', schemaVersion: FOLLOWS_VERSION, ...encodeFollows(list) }, undefined, 2)}\n`,
  // Spreadsheets take a file for UTF-8 only with this mark.
  csv: ({ follows }, linkOf) => `\uFEFF${writeCsv([COLUMNS, ...follows.map((follow) => rowOf(follow, linkOf))])}`,
  // Who has no address is called by number, which leads to the same channel.
  links: ({ follows }, linkOf) =>
    follows.map((follow) => `${linkOf(follow) ?? String(follow.channel.userId)}\n`).join(''),
}

/** The follow list as a file of this form. */
export const writeFollows = (form: FileForm, list: SavedFollows, linkOf: LinkOf): string => WRITERS[form](list, linkOf)
