import type { SettingId, Settings } from '../../model/settings.ts'

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
export const settingWords: { [Id in SettingId]: EntryWords & OptionWords<Settings[Id]> } = {
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
  graphRange: {
    label: 'Time in a new graph',
    effect: 'A graph of viewers begins with this much of the latest time, the one that was chosen last in any of them.',
    also: 'viewers history graph range hours days window',
    options: {
      '15m': '15 minutes',
      '1h': '1 hour',
      '6h': '6 hours',
      '24h': '24 hours',
      '7d': '7 days',
      '30d': '30 days',
      all: 'All',
    },
  },
  graphFromZero: {
    label: 'Graphs from zero',
    effect: 'The scale begins at 0. Without, it begins near the least number in sight, so that small changes are seen.',
    also: 'viewers history axis scale',
  },
  graphMarks: {
    label: 'Marks above graphs',
    effect: 'New titles, raids, pinned messages and times without numbers are marked where they were.',
    also: 'viewers history events raid pin title gap',
  },
  graphChat: {
    label: 'Chat below graphs',
    effect: 'How much was said, and by how many, stands below the viewers on the same time.',
    also: 'viewers history activity messages chatters',
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
