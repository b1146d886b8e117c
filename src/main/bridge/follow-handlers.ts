import type { FollowFiles } from '../channels/follow-files.ts'
import type { FollowLines } from '../channels/follow-lines.ts'
import { arrangementOf, type FollowList } from '../channels/follow-list.ts'
import type { Handlers } from './handlers.ts'
import { singleValue } from './single-value.ts'

type Listed = 'remove' | 'undo' | 'edit' | 'move' | 'renameGroup' | 'removeGroup' | 'moveGroup' | 'arrangement'
type Several = 'addLines' | 'cancelLines' | 'forgetLines' | 'lines' | 'exportFile' | 'readFile' | 'takeFile'

interface Services {
  list: FollowList
  lines: FollowLines
  files: FollowFiles
}

/** What the follow list does by itself: its changes, several lines at once, its files. */
export const followHandlers = ({ list, lines, files }: Services): Pick<Handlers['follows'], Listed | Several> => ({
  remove: ({ userIds }) => list.remove(userIds),
  undo: ({ change }) => list.undo(change),
  edit: ({ userIds, change }) => list.edit(userIds, change),
  move: ({ userIds, ...place }) => list.move(userIds, place),
  renameGroup: ({ from, to }) => list.renameGroup(from, to),
  removeGroup: ({ name }) => list.removeGroup(name),
  moveGroup: ({ name, before }) => list.moveGroup(name, before),
  arrangement: singleValue('arrangement', arrangementOf(list)),
  addLines: ({ lines: texts }) => lines.begin(texts),
  cancelLines: lines.cancel,
  forgetLines: lines.forget,
  lines: lines.lines,
  exportFile: ({ form }) => files.export(form),
  readFile: files.read,
  takeFile: ({ id }) => files.take(id),
})
