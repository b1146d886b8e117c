import type { BridgeErrorCode } from '../../bridge/errors.ts'
import type { Fate } from '../../model/channel.ts'
import type { Source } from '../../model/live-state.ts'
import type { Notice } from '../../model/status.ts'
import { details } from './details.ts'
import { chatFile, fileKinds } from './files.ts'
import { discover } from './discover.ts'
import { palette } from './palette.ts'
import { followList } from './follow-list.ts'
import { launchWords } from './launch.ts'
import { pauseWords } from './pause.ts'
import { trayWords } from './tray.ts'
import { formatAge, formatCount, formatDay, formatSpan, plural } from '../format.ts'

const errors: Record<BridgeErrorCode, string> = {
  forbidden: 'This window may not do that.',
  'invalid-arguments': 'The app asked itself something it does not understand. Please report this.',
  'not-a-channel-link': 'This is not a Parti channel. Paste the link of the channel’s page, or its user id.',
  'link-names-a-video':
    'This link names a past show, and Parti does not tell whose. Paste the link of the channel’s page.',
  'channel-not-found':
    'Nothing was found for this. Names work for accounts of Parti itself; for others paste the link of the channel’s page.',
  'already-followed': 'You follow this channel already.',
  'nothing-to-restore': 'There is nothing to bring back.',
  'nothing-to-import': 'This file was read too long ago. Choose it again.',
  'file-unreadable': 'This file cannot be read: it is too big, or no text.',
  'not-a-sound':
    'This file cannot be read as a sound, whatever its name says. Choose a WAV, Ogg, MP3, FLAC or M4A file.',
  'sound-too-big': 'This file is larger than 2 MiB. Choose a shorter sound.',
  'no-page-address':
    'Parti did not tell the address of this channel’s page when you followed it. Unfollow it and follow it again.',
  'no-browser': 'No browser could be opened for this link.',
  'parti-unreachable': 'Parti cannot be reached. Check your connection and try again.',
  'parti-refused': 'Parti refused the question. Try again in a few minutes.',
  'parti-unreadable': 'Parti answered with something this app does not understand.',
  'parti-lacks-route': 'Parti’s present servers do not offer this.',
  'no-token': 'Parti tells this only to somebody who is logged in, and the app has no token of yours.',
  'token-refused':
    'Parti does not accept the token of yours any more. Log in on the site again, copy the new one and take it.',
  'not-a-token': 'This is no token: it should be one long word of letters, digits and dots.',
  'no-key-store': 'This desktop has no key store in which a token would be safe, so it was not kept.',
  'not-a-host': 'This is not the address of a host, or it is there already.',
  'startup-failed': 'The desktop’s list of what it starts could not be changed.',
  'not-a-backup': 'This file is no backup of Afterparti, or it is damaged.',
  'newer-backup': 'This backup was written by a newer Afterparti. Install that version to restore it.',
  'backup-gone': 'This backup is not there any more, or cannot be read.',
  'nothing-to-undo': 'There is nothing to undo.',
  'no-file-manager': 'The folder could not be opened.',
  'too-many-notes': 'You have notes about 5,000 people, which is as many as the app keeps. Delete some first.',
  'not-possible-here': 'This desktop does not let windows do that.',
  'storage-failed': 'Could not write to disk, so nothing was changed. Is the disk full?',
  internal: 'Something went wrong in the app itself. Please report this.',
}

/** `4 s ago`; below a second `now`. */
const ago = (ms: number): string => (ms < 1000 ? 'now' : `${formatAge(ms)} ago`)

const viewers = (count: number): string => plural(count, 'viewer', 'viewers')

/** How a fact came to us, as a participle. */
const came: Record<Source, string> = { push: 'pushed', poll: 'polled', stored: 'from disk, received' }

const documentNames: Record<string, string> = {
  follows: 'follow list',
  settings: 'settings',
  windows: 'window positions',
  pause: 'pause of notifications',
  'alert-rules': 'alert rules',
  'chat-rules': 'chat rules',
}

/** What the app begins with where a document is lost. */
const beginningOf = (document: string): string => beginnings[document] ?? 'the defaults'

const beginnings: Record<string, string> = { follows: 'an empty one', pause: 'notifications switched on' }

const documentName = (document: string): string => documentNames[document] ?? document

/** What the user reads about a notice: what happened, where their file is kept, what they can do. */
interface NoticeWords {
  title: string
  body: string
  /** The place of the file it is about. */
  path?: string
}

function noticeWords(notice: Notice): NoticeWords {
  switch (notice.code) {
    case 'document-set-aside':
      return {
        title: `The file of your ${documentName(notice.document)} was damaged`,
        body: notice.restoredFrom
          ? 'A backup took its place, so the latest changes may be missing. The damaged file was kept:'
          : `No good backup was found, so the app began with ${beginningOf(notice.document)}. The damaged file was kept; a copy of it may be repaired:`,
        path: notice.keptAt,
      }
    case 'document-newer':
      return {
        title: `The file of your ${documentName(notice.document)} was written by a newer Afterparti`,
        body: 'This version uses what it understands of it. The original was kept:',
        path: notice.keptAt,
      }
    case 'archive-set-aside':
      return {
        title: 'The history was damaged',
        body: 'A new history was begun, so go-lives seen before are not in it. The damaged file was kept:',
        path: notice.keptAt,
      }
    case 'archive-newer':
      return {
        title: 'The history was written by a newer Afterparti',
        body: 'This version leaves it untouched and keeps no history for now. Install the newer version to go on with it:',
        path: notice.path,
      }
    case 'archive-unavailable':
      return {
        title: 'No history is kept right now',
        body: `Writing the history failed: ${notice.reason}. Afterparti tries again by itself a few times; if this stays, restart it. Following and alerts work.`,
      }
    case 'no-popups':
      return {
        title: 'This desktop shows no notifications',
        body: 'Go-lives are in the inbox and marked in the tray. To see them at once, start a notification service, such as dunst, mako or the one of your desktop.',
      }
    case 'sound-missing':
      return {
        title: `The sound “${notice.name}” is missing`,
        body: 'Its copy is gone, or a backup was restored, which holds no sound files; “Chime” was played instead. Choose the file again in Alerts.',
      }
    case 'sound-failed':
      return {
        title: notice.name === null ? 'A sound could not be played' : `The sound “${notice.name}” could not be played`,
        body: `Chromium says: ${notice.reason || 'nothing'}. Check that this machine has a sound device that works, or choose another sound in Alerts.`,
      }
    case 'chat-live-only':
      return {
        title: 'What is said in chats is not kept right now',
        body: `Chats go on, but nothing of them can be written to the history: ${notice.reason}. The app keeps trying, and then writes the latest 20,000 messages.`,
      }
    case 'chats-not-kept':
      return {
        title: 'Not every chat is kept right now',
        body: `Afterparti keeps at most ${notice.most} chats at once, and more channels are live whose chats you want kept. The others follow as soon as a show ends. To make room, take “Stop keeping the chat” in the menu of a channel.`,
      }
    case 'no-tray':
      break
  }
  return {
    title: 'This desktop shows no tray',
    body: 'While “Close to tray” is on, closing this window only minimises it, so that Afterparti stays within reach. On GNOME, install the extension “AppIndicator and KStatusNotifierItem Support”; on other desktops, add a tray to the panel. It is found at once.',
  }
}

/** Every text of the app, in English. */
export const en = {
  appName: 'Afterparti',
  errors,
  tray: trayWords,
  pause: pauseWords,
  launch: launchWords,
  /** Of a page or a window whose own part of the app cannot be loaded or drawn. */
  broken: {
    title: 'This cannot be shown',
    body: 'Close the window and open it again. If that does not help, install Afterparti anew.',
  },
  follows: {
    title: 'Follows',
    loading: 'Loading your follow list',
    failed: {
      title: 'The list cannot be shown',
      body: 'Close this window and open Afterparti again.',
    },
    box: {
      label: 'Find or follow a channel',
      placeholder: 'Find, or paste a link',
      shortcut: 'Ctrl F',
      clear: 'Clear',
      adding: (text: string) => `Asking Parti about “${text}”…`,
      added: (name: string) => `You follow ${name} now`,
    },
    empty: {
      title: 'Nobody followed yet',
      body: 'Paste the link of a channel’s page above, or type a user id or the name of a Parti account, and press Enter. You hear of it when it goes live.',
      example: 'For example',
      exampleLink: 'parti.com/creator/twitter/KickBalthierGR',
    },
    noMatch: {
      title: (text: string) => `No “${text}” in your list`,
      body: 'If a channel on Parti is called so, press Enter to follow it.',
      linkTitle: 'A new channel?',
      linkBody: 'Press Enter to follow the channel of this link.',
    },
    follow: (text: string) => `Follow “${text}”`,
    list: 'Channels you follow',
    live: 'Live',
    others: 'Others',
    openStream: (name: string) => `Open the stream of ${name}`,
    unfollow: (name: string) => `Unfollow ${name}`,
    unfollowed: (name: string) => `Unfollowed ${name}`,
    undo: 'Undo',
  },
  followList,
  details,
  discover,
  palette,
  channel: {
    asking: 'asking…',
    noAnswerYet: 'no answer yet',
    liveAgo: (ms: number) => `live ${ago(ms)}`,
    neverLive: 'not seen live yet',
    /** What befell somebody, in place of when they were live. */
    fate: { banned: 'banned by Parti', vanished: 'no longer known to Parti' },
    /** Since when that is known, and what it means for the user. */
    fateDetail: ({ at }: Fate) =>
      `Noticed on ${formatDay(at)}. Nothing of yours is lost: should the channel come back, you still follow it. If you are done with it, unfollow it.`,
    formerly: (name: string) => `formerly ${name}`,
    untitled: 'Untitled',
    unknownNumber: '–',
    /** `470 viewers, polled 5 m ago` */
    viewers: (count: number, source: Source, age: number) => `${viewers(count)}, ${came[source]} ${ago(age)}`,
    /** Where the number is unknown, what is known is the live state. */
    viewersUnknown: (source: Source, age: number) => `number of viewers not told; live, ${came[source]} ${ago(age)}`,
    stale: (words: string) => `${words} (old)`,
    offline: (source: Source, age: number) => `offline, ${came[source]} ${ago(age)}`,
    /** How long a show has been on, in few letters. */
    timeLive: (ms: number, isLeast: boolean) => `${formatSpan(ms)}${isLeast ? '+' : ''}`,
    liveFor: (ms: number, isLeast: boolean) => `live for ${isLeast ? 'at least ' : ''}${formatSpan(ms)}`,
    startTold: (time: string) => `Live since ${time}`,
    startSeen: (time: string) => `Seen live since ${time}; Parti has not told when it began`,
  },
  connection: {
    /** After the words of the status bar, for who cannot see that they are a button. */
    more: ', show the connection',
    untold: 'Unknown: the app does not tell how Parti is reached',
    asking: 'Asking Parti…',
    idle: 'Nobody to ask about yet',
    both: (age: number) => `Push and poll · ${ago(age)}`,
    pollOnly: (age: number) => `Polling only · ${ago(age)}`,
    pushOnly: (age: number) => `Push only · ${ago(age)}`,
    unreachable: 'Cannot reach Parti',
    polled: (host: string, age: number) => `Polling: ${host} answered ${ago(age)}`,
    neverPolled: 'Polling: no answer yet',
    push: {
      connecting: 'Push: connecting',
      open: (host: string) => `Push: connected to ${host}`,
      waiting: (ms: number) => `Push: trying again in ${formatAge(ms)}`,
      stopped: 'Push: not in use',
      because: (reason: string) => `last failure: ${reason}`,
    },
  },
  connectionWindow: {
    title: 'Connection',
    windowTitle: 'Connection – Afterparti',
    /** What each way of hearing of Parti means for the user. */
    meaning: {
      untold: 'Close this window and open it again. If that does not help, restart Afterparti.',
      asking: 'No host has answered yet.',
      idle: 'Follow a channel, and Afterparti asks about it.',
      both: 'Parti answers questions, and announces shows by itself.',
      'poll-only': 'Parti answers questions but announces nothing, so shows are noticed about a minute later.',
      'push-only': 'Parti announces shows but answers no questions. Afterparti keeps trying.',
      unreachable: 'Parti neither answers nor announces. Afterparti keeps trying.',
    },
    export: 'Export diagnostics…',
    exportHint:
      'Writes a file for a fault report: versions, settings, hosts, sockets, and what was not understood as Parti sent it. Your follow list and your token are not in it.',
    exported: (path: string) => `Diagnostics were written to ${path}`,
    loading: 'Loading…',
    failed: 'This cannot be shown. Close the window and open it again.',
    rest: { title: 'Hosts for questions', hint: 'REST, asked in this order' },
    ws: { title: 'Hosts for announcements', hint: 'WebSocket' },
    host: {
      inUse: 'in use',
      answered: 'answered',
      failed: 'failed',
      untried: 'not tried yet',
      ago,
      rests: (time: string) => `asked to be left alone until ${time}`,
      lacks: {
        live: 'no list of live channels: asked about one by one',
        recent: 'no list of past shows',
        calendar: 'no calendar of shows',
        chat: 'no history of the chat',
        pinned: 'no pinned messages',
        moderators: 'no list of moderators',
        featured: 'no list of recommended channels',
        other: (route: string) => `does not know ${route}`,
      },
    },
    /** Why a host failed. */
    sockets: {
      title: 'Sockets',
      /** `25, 2 not open`. */
      size: (count: number, closed: number) =>
        `${formatCount(count)}${closed > 0 ? `, ${formatCount(closed)} not open` : ''}`,
      empty: 'Nothing is subscribed to right now.',
      live: 'Who goes live',
      chat: (name: string) => `Chat of ${name}`,
      viewers: (name: string) => `Viewers of ${name}`,
      user: (id: number) => `user ${id}`,
      livestream: (id: number) => `livestream ${id}`,
      open: 'open',
      connecting: 'connecting',
      waiting: (ms: number) => `trying again in ${formatAge(ms)}`,
      stopped: 'not in use',
      noFrame: 'nothing told yet',
      frames: (count: number, age: number) => `${plural(count, 'frame', 'frames')}, last ${ago(age)}`,
      heard: (age: number) => `alive ${ago(age)}`,
      reconnects: (count: number) => plural(count, 'reconnect', 'reconnects'),
      lastBecause: (words: string) => `last because ${words}`,
    },
    requests: {
      title: 'Requests',
      total: 'since the start',
      lastMinute: 'in the last minute',
      waiting: 'waiting for their turn',
    },
    unknown: {
      title: 'Not understood',
      empty: 'Everything that Parti sent was understood.',
      counts: 'How often, by where it came from',
      times: (count: number) => `${formatCount(count)} ×`,
      lastTime: (age: number) => `last ${ago(age)}`,
      records: 'What came, the newest first',
      from: (host: string, time: string) => `From ${host} at ${time}`,
      whole: (length: number) => plural(length, 'character', 'characters'),
      cut: (shown: number, length: number) => `the first ${formatCount(shown)} of ${formatCount(length)} characters`,
      nothing: '(nothing)',
      older: (count: number) => `Show ${formatCount(count)} older`,
    },
  },
  offline: {
    unreachable: {
      title: 'Cannot reach Parti',
      lastAnswer: (ms: number) =>
        `Last answer ${ago(ms)}; what you see below is no newer than that, except what was pushed. Afterparti keeps trying.`,
      noAnswer: 'No answer since the start. Afterparti keeps trying.',
    },
    'push-only': {
      title: 'Parti does not answer questions',
      lastAnswer: (ms: number) =>
        `Last answer ${ago(ms)}; what you see below is no newer than that, except what was pushed. Shows that start are still announced by push. Afterparti keeps trying.`,
      noAnswer:
        'No answer since the start, so who was live already is unknown. Shows that start are still announced by push. Afterparti keeps trying.',
    },
    tried: 'Tried',
    answered: 'answered',
    retry: 'Try now',
  },
  /** Why a host failed, as one says it of the host. */
  failures: {
    noName: 'its name cannot be found; is there a network?',
    noWay: 'there is no way to it; is there a network?',
    noListener: 'it takes no connections',
    broke: 'the connection broke off',
    closed: 'it closed the connection',
    silent: 'it did not answer in time',
    certificate: 'its certificate cannot be trusted',
    page: 'it sent a web page instead of data',
    elsewhere: 'it points to another address',
    refused: (status: number) => `it refused (HTTP ${status})`,
    tooOften: (status: number) => `it was asked too often (HTTP ${status})`,
    ownFault: (status: number) => `it is out of order (HTTP ${status})`,
    otherwise: (status: number) => `it answered with HTTP ${status}`,
    tooLong: 'its answer was far too long',
    odd: 'it said something this app does not understand',
  },
  notice: { words: noticeWords, dismiss: 'Dismiss' },
  foreignLink: {
    question: (host: string) => `Open ${host} in your browser?`,
    notSecure: 'Its address begins with http, so whoever carries it can read and change what you see there.',
    otherLetters:
      'Its name holds letters of other alphabets, written with “xn--”. It may be made to look like another.',
    cut: (text: string, length: number) => `${text}… (${formatCount(length)} characters)`,
    always: (host: string) => `Always open links of ${host}`,
    open: 'Open',
    copy: 'Copy link',
    cancel: 'Cancel',
  },
  menu: {
    label: 'Menu',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    window: 'Window',
    closeToTray: 'Close to tray',
    inbox: 'Inbox',
    alerts: 'Alerts',
    showPictures: 'Show pictures',
    archive: 'Chat archive…',
    settings: 'Settings…',
    connection: 'Connection…',
    commands: 'Commands…',
    keys: { commands: 'Ctrl K', archive: 'Ctrl Shift F', settings: 'Ctrl ,' },
    quit: 'Quit Afterparti',
  },
  fileKinds,
  chatFile,
  startup: { comment: 'Tells you who is live on Parti' },
  toast: { region: 'Messages', close: 'Close' },
} as const
