import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { follows } from '../stores/follows.ts'
import { showToast } from '../ui/toast.ts'
import { perform } from './changes.ts'
import { placeOfStep } from './drop-place.ts'
import { arrangementNow, changeView, viewNow } from './follow-view.ts'
import { groupKey } from './list-sections.ts'
import type { Item } from './rows.ts'
import { unfollow } from './unfollow.ts'

const { changed, actions } = strings.followList

/** The followed channels of these user ids, as far as they are known here. */
export const channelsOf = (userIds: readonly number[]) =>
  userIds.flatMap((userId) => follows.getState().items.get(String(userId)) ?? [])

/** Each of these tells when it did not work, and what takes something away can be undone. */
export const unfollowAll = (userIds: readonly number[]): void =>
  void unfollow(...channelsOf(userIds).map(({ channel }) => channel))

export async function copyLinks(userIds: number[]): Promise<void> {
  try {
    await ask(window.afterparti.follows.copyLinks({ userIds }))
    void showToast({ text: actions.copied(userIds.length) })
  } catch (error) {
    tellFailure(error)
  }
}

export const pin = (userIds: number[], isPinned: boolean): void =>
  void perform(window.afterparti.follows.edit({ userIds, change: { isPinned } }))

export const keepChat = (userIds: number[], isRecorded: boolean): void =>
  void perform(
    window.afterparti.follows.edit({ userIds, change: { isRecorded } }),
    isRecorded ? changed.chatKept(userIds.length) : changed.chatNotKept(userIds.length),
  )

export const putInGroup = (userIds: number[], group: string | null): void =>
  void perform(
    window.afterparti.follows.edit({ userIds, change: { group } }),
    group === null ? changed.ungrouped(userIds.length) : changed.grouped(userIds.length, group),
  )

export const writeNote = (userId: number, name: string, note: string): void =>
  void perform(
    window.afterparti.follows.edit({ userIds: [userId], change: { note } }),
    note.trim() === '' ? changed.noteGone(name) : changed.note(name),
  )

/** Moves the rows by one; does nothing at the edge of their section, or where the order is not the user's own. */
export function step(items: readonly Item[], userIds: number[], direction: 'up' | 'down'): void {
  if (viewNow().sort !== 'mine') return
  const place = placeOfStep(items, arrangementNow().order, userIds, direction)
  if (place !== null) void perform(window.afterparti.follows.move({ userIds, ...place }))
}

/** A group that is folded stays so under its new name. */
export async function renameGroup(from: string, to: string): Promise<void> {
  const isDone = await perform(window.afterparti.follows.renameGroup({ from, to }), changed.groupRenamed(to))
  if (!isDone) return
  changeView(({ folded }) => ({ folded: folded.map((key) => (key === groupKey(from) ? groupKey(to) : key)) }))
}

export const removeGroup = (name: string): void =>
  void perform(window.afterparti.follows.removeGroup({ name }), changed.groupRemoved(name))

/** Moves a group by one among the groups. */
export function stepGroup(name: string, direction: 'up' | 'down'): void {
  const { groups } = arrangementNow()
  const at = groups.indexOf(name)
  const before = direction === 'up' ? groups[at - 1] : (groups[at + 2] ?? null)
  if (before !== undefined) void perform(window.afterparti.follows.moveGroup({ name, before }))
}
