import type { BackedUp, DocumentChange } from '../../model/data-facts.ts'
import type { DoNotDisturb } from '../../model/do-not-disturb.ts'
import type { SettingsPage } from '../../model/setting-kinds.ts'
import type { SiteFollows } from '../../model/site-follows.ts'
import { formatBytes, formatCount, formatPercent, plural } from '../format.ts'
import { chatRules } from './chat-rules.ts'
import { type EntryWords, settingWords } from './setting-words.ts'

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
    viewers: 'Viewers',
    windows: 'Windows',
    network: 'Network',
    data: 'Data',
    about: 'About',
  } satisfies Record<SettingsPage, string>,
  pageList: 'Pages',
  settings: settingWords,
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
