import type { AlertOutcome } from '../../model/alert.ts'
import type { AlertRule } from '../../model/alert-rules.ts'
import { STAND_IN, type BuiltInSound, type SoundOutcome } from '../../model/alert-sound.ts'
import type { PopupTest } from '../../model/popup-test.ts'
import { formatCount, formatList, formatPercent, formatSpan, plural } from '../format.ts'

const channels = (count: number): string => (count === 1 ? '1 channel' : `${formatCount(count)} channels`)

/** Why an alert rang or stayed silent, in the inbox. */
const outcomes: Record<AlertOutcome, string> = {
  announced: 'Announced',
  'announced-in-do-not-disturb': 'Announced without a sound: your desktop was in “do not disturb”',
  'announced-uncounted': 'Announced: Parti told no number of viewers in time',
  waiting: 'Waiting for enough viewers, or for a title',
  'ended-while-waiting': 'Silent: it ended, or Afterparti did, before enough watched',
  'below-minimum': 'Silent: too few watched in its first 5 minutes',
  'no-word': 'Silent: its title holds none of your words',
  'outside-hours': 'Silent: outside the hours of its rule',
  'quiet-hours': 'Silent: quiet hours',
  paused: 'Silent: notifications were paused',
  silent: 'Silent by rule',
  off: 'Off by rule',
  'already-live-when-first-seen': 'Silent: on already when you began to follow',
  'began-while-away': 'Silent: it began while Afterparti was off',
  'ended-while-away': 'Silent: it was over before Afterparti was back',
}

const tests: Record<PopupTest['outcome'], string> = {
  shown: 'Your desktop took the notification. If you do not see it, look for its “do not disturb”.',
  'nobody-shows':
    'Nothing on this desktop shows notifications. Start a notification service, such as dunst, mako or the one of your desktop. Inbox and tray work without.',
  refused: 'Your desktop refused the notification',
}

const labels: Record<keyof AlertRule, string> = {
  mode: 'When it goes live',
  minimumViewers: 'At least so many viewers',
  words: 'Only with these words in the title',
  hours: 'When it may ring',
  click: 'A click on the notification opens',
  autoOpen: 'Open by itself when it goes live',
  titleChanges: 'During a show',
  whenBusy: 'Unusually many viewers',
  sound: 'Sound',
  volume: 'Volume',
}

const soundNames: Record<BuiltInSound, string> = { chime: 'Chime', wood: 'Wood', harp: 'Harp', drop: 'Drop' }

/** What to say of a sound that was tried; empty where it is heard. */
function soundWords(result: SoundOutcome): string {
  switch (result.outcome) {
    case 'missing':
      return `The copy of “${result.name}” is gone, so “${soundNames[STAND_IN]}” was played. Choose the file again.`
    case 'failed':
      return `The sound cannot be played: ${result.reason}`
    case 'playing':
    case 'left-out':
    case 'replaced':
      break
  }
  return ''
}

/** Every text about alerts, in English. */
export const alertWords = {
  popup: {
    live: (name: string) => `${name} is live`,
    newTitle: (name: string) => `${name} has a new title`,
    busy: (name: string) => `${name} is unusually busy`,
    /** An empty body hides the toast on Windows, so there is always one. */
    untitled: 'On Parti, just now',
    several: (count: number) => `${channels(count)} are live`,
    severalTitles: (count: number) => `${channels(count)} have new titles`,
    severalBusy: (count: number) => `${channels(count)} are unusually busy`,
    names: formatList,
    ring: (who: string, channel: string) => `${who} in the chat of ${channel}`,
    rings: (count: number) => plural(count, 'marked message', 'marked messages'),
    open: 'Open',
    chat: 'Chat',
    mute: 'Mute',
    test: { title: 'Afterparti can reach you', body: 'This is how a channel is announced.' },
  },
  outcomes,
  loading: 'Loading…',
  failed: 'This cannot be shown. Close the window and open it again.',
  inbox: {
    title: 'Inbox',
    filter: 'Show',
    filters: { all: 'All', announced: 'Announced', silent: 'Not announced' },
    list: 'What was and was not announced',
    new: 'new',
    empty: {
      title: 'Nothing happened yet',
      body: 'Every show of a channel you follow is kept here: what was announced, what was not, and why.',
    },
    /** Where it is not known whether a show began or ended then. */
    around: (moment: string) => `around ${moment}`,
    emptyFilter: { title: 'Nothing of this kind', body: 'Choose “All” to see everything.' },
    newTitle: 'New title:',
    busy: 'Unusually busy:',
    untitled: 'Untitled',
    lasted: (ms: number) => `lasted ${formatSpan(ms)}`,
    peak: (count: number) => `peak ${formatCount(count)}`,
    openStream: (name: string) => `Open the stream of ${name}`,
    openChat: (name: string) => `Open the chat of ${name}`,
    rule: (name: string) => `Alerts of ${name}`,
  },
  away: {
    title: (count: number) => `While you were away, ${channels(count)} went live`,
    on: (from: string) => `live since ${from}`,
    lasted: (from: string, ms: number) => `${from}, ended after ${formatSpan(ms)}`,
    over: (from: string) => `${from}, over by now`,
    list: 'Who went live',
    peak: (count: number) => `peak ${formatCount(count)}`,
    more: (count: number) => `and ${formatCount(count)} more`,
    inbox: 'Inbox',
    dismiss: 'Dismiss',
  },
  page: {
    title: 'Alerts',
    of: (name: string) => `Alerts of ${name}`,
    standard: 'Every channel',
    standardHint: 'Unless a channel has a rule of its own.',
    own: 'Single channels',
    ownHint: 'Whose rule is different, and in what.',
    choose: 'Make a rule for…',
    noChannels: 'You follow nobody yet.',
    nobodyDiffers: 'Nobody’s yet.',
    differs: (fields: readonly string[]) => fields.join(' · '),
    change: 'Change',
    changeOf: (name: string) => `Change the alerts of ${name}`,
    everybody: 'As for every channel',
    isStandard: 'This channel goes with the rule for every channel. What you change here holds for it alone.',
    isOwn: 'What is marked is different from the rule for every channel.',
  },
  rule: {
    labels,
    short: {
      mode: 'when live',
      minimumViewers: 'viewers',
      words: 'words',
      hours: 'hours',
      click: 'click',
      autoOpen: 'opens by itself',
      titleChanges: 'titles',
      whenBusy: 'busy',
      sound: 'sound',
      volume: 'volume',
    } satisfies Record<keyof AlertRule, string>,
    modes: { all: 'Notify', silent: 'Silent', off: 'Off' },
    modeHints: {
      all: 'A notification, the mark in the tray, and the inbox.',
      silent: 'No notification; the mark in the tray, and the inbox.',
      off: 'The inbox alone.',
    } satisfies Record<AlertRule['mode'], string>,
    clicks: { stream: 'Stream', chat: 'Chat', list: 'List' },
    autoOpens: { nothing: 'Nothing', stream: 'Stream', chat: 'Chat' },
    minimumHint: 'Waits up to 5 minutes for them. 0: any number.',
    wordsHint: 'Separated by commas; one of them is enough. Empty: any title.',
    hours: 'Only at certain hours',
    titles: 'Tell me of new titles, too',
    busy: 'Tell me once a show is unusually busy',
    busyHint: 'Compared with what its earlier shows had at the same age, five of them at least.',
    sounds: { desktop: 'The desktop’s own', none: 'None', ...soundNames },
    soundHints: {
      desktop: 'Whatever your desktop plays for notifications, if anything.',
      none: 'The notification alone.',
      ours: 'In place of the desktop’s own.',
    },
    chooseFile: 'A file of yours…',
    play: 'Play',
    volumeOf: formatPercent,
    soundResult: soundWords,
  },
  quiet: {
    title: 'Quiet hours',
    hint: 'Nothing rings; inbox and tray go on. An end before the beginning is on the next day.',
  },
  week: {
    from: (day: string) => `${day}, from`,
    to: (day: string) => `${day}, until`,
    between: 'to',
    nextDay: 'next day',
    never: 'not at all',
  },
  test: {
    button: 'Test',
    title: 'Notifications',
    hint: 'Shows one now with the sound for every channel, whatever else the rules say.',
    outcomes: tests,
    doNotDisturb: 'Your desktop is in “do not disturb”: it keeps notifications back.',
    sound: soundWords,
  },
  dryRun: {
    title: 'The last 7 days under these rules',
    hint: 'What would have rung and what not, from what Afterparti saw.',
    run: 'Try the rules',
    running: 'Trying…',
    sum: (rang: number, all: number) => `${formatCount(rang)} of ${formatCount(all)} would have rung`,
    empty: 'Afterparti saw no show in the last 7 days.',
    list: 'Shows of the last 7 days',
    would: 'Would ring',
  },
} as const
