import type { FollowSort } from '../../model/follows-view.ts'
import { formatCount, plural } from '../format.ts'

const channels = (count: number): string => plural(count, 'channel', 'channels')

const liveOf = (count: number, live: number): string => `${formatCount(live)} of ${formatCount(count)} live`

const sorts: Record<FollowSort, string> = {
  live: 'Live first, by viewers',
  mine: 'My order',
  name: 'Name',
  recent: 'Recently live',
  followed: 'Recently followed',
}

/** What can be done with the follow list: views, groups, notes, several channels at once, files. */
export const followList = {
  unfollowed: (count: number) => `Unfollowed ${channels(count)}`,
  all: 'All channels',
  ungrouped: 'Without a group',
  pinned: 'pinned',
  note: (text: string) => `note: ${text}`,
  /** Beside a heading: how many channels are under it, and how many of them are live where that is told. */
  size: (count: number, live: number | null) => (live ? liveOf(count, live) : formatCount(count)),
  /** A heading as a screen reader tells it. */
  heading: (title: string, count: number, live: number | null, isFolded: boolean) =>
    [title, channels(count), ...(live ? [liveOf(count, live)] : []), isFolded ? 'folded' : 'unfolded'].join(', '),
  nobodyLive: {
    title: 'Nobody is live',
    body: 'Only live channels are shown now.',
    showAll: 'Show all channels',
  },
  view: {
    label: 'Sort, view and files',
    sort: 'Sort',
    sorts,
    show: 'Show',
    isGrouped: 'Groups',
    isLiveOnly: 'Live only',
    files: 'Files',
    import: 'Import…',
    export: 'Export',
    forms: { json: 'Everything, as JSON…', csv: 'Table, as CSV…', links: 'Links, as text…' },
    exported: (path: string) => `The follow list was written to ${path}`,
  },
  actions: {
    label: 'Actions',
    openStream: 'Open stream',
    openChat: 'Open chat',
    openViewers: 'Open viewer graph',
    openChatOnSite: 'Open chat on the site',
    details: 'Details',
    copyLink: (count: number) => (count === 1 ? 'Copy link' : `Copy ${formatCount(count)} links`),
    copied: (count: number) => (count === 1 ? 'Link copied' : `${formatCount(count)} links copied`),
    pin: 'Pin on top',
    unpin: 'Unpin',
    keepChat: 'Keep the chat while live',
    stopKeepingChat: 'Stop keeping the chat',
    group: 'Group',
    newGroup: 'New group…',
    noGroup: 'No group',
    note: 'Note…',
    alerts: 'Alerts',
    moveUp: 'Move up',
    moveDown: 'Move down',
    unfollow: (count: number) => (count === 1 ? 'Unfollow' : `Unfollow ${channels(count)}`),
    keys: {
      openStream: 'Enter',
      openChat: 'C',
      openViewers: 'V',
      details: 'I',
      copyLink: 'Ctrl C',
      moveUp: 'Alt ↑',
      moveDown: 'Alt ↓',
      unfollow: 'Del',
    },
    renameGroup: 'Rename group…',
    removeGroup: 'Remove group',
  },
  changed: {
    note: (name: string) => `Note on ${name} changed`,
    noteGone: (name: string) => `Note on ${name} removed`,
    chatKept: (count: number) =>
      count === 1
        ? 'Its chat is kept while it is live'
        : `The chats of ${channels(count)} are kept while they are live`,
    chatNotKept: (count: number) =>
      count === 1 ? 'Its chat is kept no longer' : `The chats of ${channels(count)} are kept no longer`,
    grouped: (count: number, group: string) => `${channels(count)} moved to “${group}”`,
    ungrouped: (count: number) => `${channels(count)} taken out of the group`,
    groupRemoved: (group: string) => `Group “${group}” removed; its channels stay`,
    groupRenamed: (group: string) => `The group is called “${group}” now`,
    imported: (count: number) => `You follow ${channels(count)} more`,
  },
  noteDialog: {
    title: (name: string) => `Note on ${name}`,
    label: 'Note',
    left: (count: number) => `${formatCount(count)} left`,
  },
  groupDialog: {
    newTitle: (count: number) => `New group with ${channels(count)}`,
    renameTitle: (group: string) => `Rename “${group}”`,
    label: 'Name of the group',
  },
  save: 'Save',
  cancel: 'Cancel',
  drag: (name: string) => `Drag ${name}`,
  dragged: (count: number) => channels(count),
  lines: {
    running: (done: number, count: number) => `Following: ${formatCount(done)} of ${channels(count)}`,
    done: 'Several channels',
    asking: (text: string) => `Asking about ${text}`,
    left: 'Cancelled: not asked about',
    /** `3 followed · 1 followed already · 2 not found` */
    summary: (followed: number, already: number, failed: number, left: number) =>
      [
        `${formatCount(followed)} followed`,
        already > 0 && `${formatCount(already)} followed already`,
        failed > 0 && `${formatCount(failed)} not followed`,
        left > 0 && `${formatCount(left)} not asked about`,
      ]
        .filter(Boolean)
        .join(' · '),
    line: (number: number) => `Line ${formatCount(number)}`,
    progress: 'Progress',
    problems: 'Not followed',
    cancel: 'Cancel',
    again: 'Try again',
    undo: 'Unfollow them',
    close: 'Close',
    tooMany: (count: number, most: number) =>
      `These are ${formatCount(count)} lines. At most ${formatCount(most)} can be followed at once.`,
  },
  importing: {
    title: (fileName: string) => `Import ${fileName}`,
    fresh: (count: number) => `${channels(count)} to follow`,
    toAsk: (count: number) => `${plural(count, 'line', 'lines')} to ask Parti about`,
    leftOut: (count: number) => `${plural(count, 'line', 'lines')} left out: there are too many at once`,
    already: (count: number) => `${channels(count)} followed already`,
    unreadable: (count: number) => `${plural(count, 'part', 'parts')} that cannot be read`,
    nothing: 'There is nobody in this file whom you do not follow already.',
    go: 'Import',
  },
} as const
