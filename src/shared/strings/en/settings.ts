import type { BackedUp, DocumentChange } from '../../model/data-facts.ts'
import type { DoNotDisturb } from '../../model/do-not-disturb.ts'
import type { SettingsPage } from '../../model/setting-kinds.ts'
import type { SettingId, Settings } from '../../model/settings.ts'
import type { SiteFollows } from '../../model/site-follows.ts'
import { formatBytes, formatCount, formatPercent, plural } from '../format.ts'
import { chatRules } from './chat-rules.ts'

/** What the user reads about something on a page of settings. */
export interface EntryWords {
  label: string
  /** What it does, in plain words. */
  effect: string
  /** Further words by which somebody may look for it. */
  also: string
}

/** For a setting that is one of a few: what each of them is called. */
type OptionWords<Value> = [Value] extends [string] ? { options: Record<Value, string> } : unknown

/** The words of every setting; one without any does not compile. */
const settings: { [Id in SettingId]: EntryWords & OptionWords<Settings[Id]> } = {
  closeToTray: {
    label: 'Close to tray',
    effect: 'Closing the last window leaves Afterparti in the tray, where it goes on telling you who goes live.',
    also: 'quit exit background minimise',
  },
  startHidden: {
    label: 'Start hidden',
    effect: 'When Afterparti starts with the system, only the tray shows. A start by hand always opens the window.',
    also: 'autostart login boot minimised background',
  },
  respectDoNotDisturb: {
    label: 'Respect “do not disturb”',
    effect:
      'While your desktop is in “do not disturb”, Afterparti makes no sound and opens nothing by itself. Notifications are your desktop’s to keep back.',
    also: 'dnd focus quiet silent mute sound notifications',
  },
  language: {
    label: 'Language',
    effect: 'What Afterparti speaks, and how it writes dates and numbers. “System” follows your desktop.',
    also: 'translation locale sprache deutsch idioma lengua español english',
    // Each by its own name, so that it is found by whoever reads no other.
    options: { system: 'System', en: 'English', de: 'Deutsch', es: 'Español' },
  },
  theme: {
    label: 'Theme',
    effect: 'The colours of all windows. “System” follows your desktop.',
    also: 'dark mode light night colour color',
    options: { system: 'System', light: 'Light', dark: 'Dark' },
  },
  accent: {
    label: 'Accent',
    effect: 'The colour of buttons, selections and the ring around what has the keyboard. Red is kept for live.',
    also: 'colour color highlight',
    options: { indigo: 'Indigo', blue: 'Blue', teal: 'Teal', plum: 'Plum', graphite: 'Graphite' },
  },
  density: {
    label: 'Rows',
    effect: 'How much room each channel takes in the follow list.',
    also: 'density compact comfortable spacing size',
    options: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  showPictures: {
    label: 'Pictures',
    effect: 'Pictures of people are fetched from Parti and shown; without, initials stand for everybody.',
    also: 'avatar image photo privacy',
  },
  textSize: {
    label: 'Text size',
    effect: 'The size of the text in all windows; pictures and buttons keep theirs.',
    also: 'font large small zoom scale accessibility',
  },
  motion: {
    label: 'Movement',
    effect: '“Reduced” shows nothing that moves or fades. “System” follows your desktop.',
    also: 'animation reduced motion accessibility',
    options: { system: 'System', reduced: 'Reduced' },
  },
  chatTimes: {
    label: 'Times in the chat',
    effect: 'The time stands before each message. Without, the pointer on a name still tells it.',
    also: 'timestamps clock hour',
  },
  chatSeconds: {
    label: 'Seconds in the chat',
    effect: 'Those times tell the second, too.',
    also: 'timestamps clock time exact',
  },
  chatDensity: {
    label: 'Messages',
    effect: 'How much room each message takes in a chat.',
    also: 'density compact comfortable spacing rows',
    options: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  chatRemoved: {
    label: 'Text of removed messages',
    effect: 'What the site has removed stays in sight, struck through. Without, one click on it shows it.',
    also: 'deleted moderation',
  },
  rememberWindows: {
    label: 'Remember windows',
    effect: 'Windows open again where and as they were, as long as that place is on a screen.',
    also: 'position size bounds maximised minimised monitor screen',
  },
  trustedHosts: {
    label: 'Hosts opened without a question',
    effect:
      'Links in chats lead anywhere, so Afterparti asks before it opens one. These hosts you told it to open always, over https alone.',
    also: 'trusted links url browser chat safety remove',
  },
  restHosts: {
    label: 'Hosts for questions',
    effect: 'Whom to ask who is live, from the top; the first that answers well is kept to.',
    also: 'server api rest url address pin order',
  },
  wsHosts: {
    label: 'Hosts for announcements',
    effect: 'Where to hear at once that a show begins, from the top.',
    also: 'server websocket socket push url address pin order',
  },
  chatKeepFor: {
    label: 'Keep chat for',
    effect:
      'Messages that are older are deleted, a minute after you choose and then daily. They cannot be brought back.',
    also: 'archive history retention delete age old messages privacy',
    options: {
      forever: 'Forever',
      year: '1 year',
      'days-90': '90 days',
      'days-30': '30 days',
      'days-7': '7 days',
    },
  },
  chatKeepMost: {
    label: 'Keep at most',
    effect:
      'While the archive is larger than this, the oldest messages of all chats are deleted, a minute after you choose and then daily.',
    also: 'archive chat size limit disk space storage',
    options: { 'no-limit': 'No limit', 'gb-1': '1 GB', 'mb-500': '500 MB', 'mb-200': '200 MB' },
  },
  viewersKeepRaw: {
    label: 'Keep every viewer number for',
    effect:
      'Graphs of older times show one stretch per minute. Older numbers are deleted, a minute after you choose and then daily.',
    also: 'viewers history graph raw numbers retention delete age',
    options: { 'days-2': '2 days', 'days-7': '7 days', 'days-30': '30 days' },
  },
  viewersKeepMinutes: {
    label: 'Keep viewers by the minute for',
    effect: 'Graphs of older times show one stretch per quarter of an hour.',
    also: 'viewers history graph minutes retention delete age',
    options: { 'days-30': '30 days', 'days-90': '90 days', year: '1 year', forever: 'Forever' },
  },
  viewersKeepQuarters: {
    label: 'Keep viewers by the quarter hour for',
    effect: 'Graphs of older times show one stretch per day. Days are kept for ever and take little room.',
    also: 'viewers history graph quarter hours days retention delete age',
    options: { year: '1 year', 'years-2': '2 years', forever: 'Forever' },
  },
}

/** What stands on the pages besides settings. */
const others = {
  standardRule: {
    label: 'Rule for every channel',
    effect:
      'How you hear of channels that go live. To make a rule for one channel, choose Alerts in its menu in the follow list.',
    also: 'notification popup sound volume click minimum viewers words hours title silent mute rule',
  },
  quietHours: {
    label: 'Quiet hours',
    effect: 'Nothing rings then; inbox and tray go on. An end before the beginning is on the next day.',
    also: 'night sleep schedule do not disturb silence',
  },
  alertTest: {
    label: 'Try a notification',
    effect: 'Shows one now, whatever the rules say, and tells what became of it.',
    also: 'test popup sound notification',
  },
  startup: {
    label: 'Start with the system',
    effect: 'Your desktop starts Afterparti when you log in.',
    also: 'autostart login boot',
  },
  zoom: {
    label: 'Zoom',
    effect: 'How large each kind of window is shown. In any window: Ctrl + and Ctrl −, and Ctrl 0 for the usual size.',
    also: 'size scale large small magnify',
  },
  highlights: {
    label: 'Marked messages',
    effect: 'What is marked in every chat, and how. Where several rules mean a message, the topmost counts.',
    also: 'highlight mention keyword word pattern regex colour color ring notify nickname',
  },
  ignores: {
    label: 'Ignored messages',
    effect: 'What is not shown in any chat. A chat’s View menu shows it for as long as its window is open.',
    also: 'block mute hide filter person user word pattern regex spam',
  },
  proxy: {
    label: 'Proxy',
    effect: 'The way to Parti that your system’s settings name. To change it, change those.',
    also: 'network http socks',
  },
  token: {
    label: 'Token of your Parti account',
    effect:
      'Only for importing whom you follow on the site; everything else works without. It is encrypted by your desktop’s key store and sent to Parti’s own hosts alone, never to one that you added.',
    also: 'login account bearer authorization password secret import',
  },
  folder: {
    label: 'Your data',
    effect: 'All of it is on this machine, in one folder.',
    also: 'files folder directory disk size storage path',
  },
  backup: {
    label: 'Backup to a file',
    effect:
      'Follow list, settings, alert rules and windows in one file. The history, your token and sound files are not in it.',
    also: 'export save copy',
  },
  restore: {
    label: 'Restore from a file',
    effect: 'Shows what would change before anything does. What was there before is kept as a backup.',
    also: 'import load undo',
  },
  kept: {
    label: 'Backups kept by Afterparti',
    effect: 'Copies that Afterparti makes by itself, about one a day, and before each restore.',
    also: 'automatic rotating history undo',
  },
  versions: {
    label: 'Versions',
    effect: 'What you run; a fault report should name it.',
    also: 'about electron chromium node',
  },
  licence: {
    label: 'Licence',
    effect: 'MIT: free to use, change and pass on, without any warranty. Afterparti is not affiliated with Parti.',
    also: 'license copyright open source',
  },
  connection: {
    label: 'Connection',
    effect: 'How Parti is reached right now: every host and socket, and a file for a fault report.',
    also: 'diagnostics network status log',
  },
} as const satisfies Record<string, EntryWords>

const documents: Record<BackedUp, { name: string; one: string; many: string }> = {
  follows: { name: 'Follow list', one: 'follow', many: 'follows' },
  settings: { name: 'Settings', one: 'setting', many: 'settings' },
  'alert-rules': { name: 'Alert rules', one: 'rule', many: 'rules' },
  'chat-rules': { name: 'Chat rules and notes', one: 'entry', many: 'entries' },
  windows: { name: 'Windows', one: 'window', many: 'windows' },
}

/** `3 follows added, 1 removed`; every document in a backup has its line, also where nothing would change. */
function changeWords({ document, added, removed, changed }: DocumentChange): string {
  const { one, many } = documents[document]
  const parts = [
    { count: added, did: 'added' },
    { count: removed, did: 'removed' },
    { count: changed, did: 'changed' },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return 'no change'
  return parts
    .map(({ count, did }, at) => (at === 0 ? `${plural(count, one, many)} ${did}` : `${formatCount(count)} ${did}`))
    .join(', ')
}

function importedWords({ fresh, already }: SiteFollows): string {
  if (fresh > 0) return `${plural(fresh, 'channel is', 'channels are')} being added to your follow list.`
  return already > 0
    ? 'Everybody whom you follow on Parti is in your list already.'
    : 'Parti says that you follow nobody there.'
}

/** Every text of the settings window in English. */
export const enSettings = {
  title: 'Settings',
  windowTitle: 'Settings – Afterparti',
  pages: {
    general: 'General',
    alerts: 'Alerts',
    appearance: 'Appearance',
    chat: 'Chat',
    windows: 'Windows',
    network: 'Network',
    data: 'Data',
    about: 'About',
  } satisfies Record<SettingsPage, string>,
  pageList: 'Pages',
  settings,
  others,
  search: {
    label: 'Search settings',
    placeholder: 'Search settings',
    clear: 'Clear',
    found: (count: number) => (count === 0 ? 'Nothing found' : plural(count, 'entry found', 'entries found')),
    nothing: (text: string) => `Nothing about “${text}”`,
    nothingHint: 'Try another word, or press Escape to see all pages.',
  },
  reset: (label: string, value: string) => `Reset “${label}” to ${value}`,
  usual: 'the default',
  on: 'on',
  off: 'off',
  percent: formatPercent,
  loading: 'Loading…',
  failed: 'This cannot be shown. Close the window and open it again.',
  doNotDisturb: {
    on: 'Your desktop is in “do not disturb” now.',
    off: 'Your desktop is not in “do not disturb” now.',
    unreadable:
      'Not readable here: this desktop does not tell. Afterparti can read it on KDE Plasma, GNOME, Xfce and from dunst. Elsewhere, pause notifications in Afterparti.',
  } satisfies Record<DoNotDisturb, string>,
  startup: { file: (path: string) => `On as long as this file is there: ${path}` },
  hosts: {
    own: 'Parti’s own',
    added: 'added by you; never gets your token',
    up: (host: string) => `Move ${host} up`,
    down: (host: string) => `Move ${host} down`,
    remove: (host: string) => `Remove ${host}`,
    pin: (host: string) => `Use ${host} alone`,
    unpin: (host: string) => `Use the others besides ${host} again`,
    pinned: 'used alone',
    add: 'Add',
    addLabel: { rest: 'Address of a host for questions', ws: 'Address of a host for announcements' },
    example: { rest: 'https://api.example.com', ws: 'wss://ws.example.com/' },
    afterRestart: 'This takes effect when Afterparti starts again.',
    fixed: 'This run was started with hosts on its command line, so this list takes effect when it is started without.',
  },
  chatRules,
  names: { none: 'None yet.', remove: (name: string) => `Remove ${name}` },
  proxy: {
    direct: 'direct, no proxy',
    through: (proxy: string) => `through ${proxy}`,
  },
  token: {
    none: 'No token is kept.',
    kept: 'A token is kept, encrypted.',
    unreadable: 'A token is kept, but the key store does not give it out right now.',
    take: 'Take the token from the clipboard',
    forget: 'Forget',
    import: 'Import whom you follow on Parti',
    imported: importedWords,
    taken: 'The token is kept now, and the clipboard was emptied.',
  },
  zoom: {
    kinds: {
      follows: 'Follow list',
      chat: 'Chat',
      viewers: 'Viewers',
      archive: 'Chat archive',
      connection: 'Connection',
      settings: 'Settings',
    } as Record<string, string>,
    in: (kind: string) => `Show ${kind} larger`,
    out: (kind: string) => `Show ${kind} smaller`,
  },
  data: {
    open: 'Open the folder',
    backUp: 'Back up…',
    backedUp: (path: string) => `The backup was written to ${path}`,
    choose: 'Choose a file…',
    files: 'Files',
    noFiles: 'Nothing is written yet.',
    size: formatBytes,
    noBackups: 'None yet.',
    document: (document: BackedUp | null) => (document === null ? 'All, before a restore' : documents[document].name),
    show: (label: string) => `Look at the backup ${label}`,
    look: 'Look',
    preview: {
      title: (from: string) => `Restore ${from}?`,
      written: (time: string) => `Written ${time}.`,
      intro: 'It would change:',
      nothing: 'Everything in it is as it is now, so there is nothing to restore.',
      name: (document: BackedUp) => documents[document].name,
      change: changeWords,
      restore: 'Restore',
      cancel: 'Cancel',
    },
    restored: 'The backup was restored.',
    undo: 'Undo',
    undone: 'Everything is as it was before.',
  },
  about: {
    names: { app: 'Afterparti', electron: 'Electron', chromium: 'Chromium', node: 'Node.js', system: 'System' },
    openConnection: 'Open the connection window',
  },
} as const
