import { formatBytes, formatCount, plural } from '../format.ts'

const messages = (count: number): string => plural(count, 'message', 'messages')

/** Every text of the window of the archive, in English. */
export const archiveWords = {
  title: 'Chat archive',
  windowTitle: 'Chat archive – Afterparti',
  sections: 'Sections',
  section: {
    search: 'Search',
    mentions: (unseen: number) => (unseen === 0 ? 'Marked' : `Marked (${formatCount(unseen)})`),
    channels: 'Channels',
  },
  user: (id: number) => `User ${id}`,
  search: {
    label: 'Search everything that was ever seen',
    placeholder: 'Words, or from:name in:channel',
    clear: 'Clear the search (Esc)',
    results: 'Messages that were found',
    searching: 'Searching…',
    shown: (count: number, isMore: boolean) =>
      count === 0 ? 'Nothing found' : isMore ? `The newest ${messages(count)}` : `${messages(count)} found`,
    loading: 'Loading…',
  },
  help: {
    title: 'How to search',
    lines: {
      words: { example: 'good evening', meaning: 'messages with both words, in any order' },
      phrase: { example: '"good evening"', meaning: 'exactly these words, one after the other' },
      prefix: { example: 'even*', meaning: 'words that begin so' },
      from: { example: 'from:name', meaning: 'written by somebody; by their user id, too' },
      in: { example: 'in:channel', meaning: 'in the chat of one channel' },
      before: { example: 'before:2026-11-24', meaning: 'until that day began' },
      after: { example: 'after:2026-11-24T20:00', meaning: 'from then on, by the clock here' },
      has: { example: 'has:link', meaning: 'messages with a link; has:raid finds raids' },
      not: { example: '-word', meaning: 'without it; works before all but times' },
    },
  },
  row: {
    about: (name: string) => `All messages of ${name}`,
    removed: 'removed on the site',
    in: (room: string) => `in the chat of ${room}`,
    new: 'New',
  },
  person: {
    label: (name: string) => `All messages of ${name}`,
    rooms: (count: number, rooms: number) => `${messages(count)} in ${plural(rooms, 'chat', 'chats')}`,
    back: 'Back to the search',
    forget: 'Forget this person…',
  },
  mentions: {
    label: 'Messages that your rules mark',
    markSeen: 'Mark all as seen',
    none: 'Nothing is marked yet',
    noneBody: 'Messages of all chats that your rules mark are collected here.',
  },
  channels: {
    label: 'Channels in the archive',
    total: (rows: number, bytes: number) => `${messages(rows)}; the archive takes ${formatBytes(bytes)} on disk`,
    facts: (rows: number, since: string, latest: string) => `${messages(rows)} since ${since}, the latest ${latest}`,
    search: (name: string) => `Search in the chat of ${name}`,
    export: (name: string) => `Export the chat of ${name}`,
    forget: (name: string) => `Forget the chat of ${name}`,
    searchShort: 'Search',
    exportShort: 'Export…',
    forgetShort: 'Forget…',
  },
  context: {
    label: (name: string) => `What was said around it in the chat of ${name}`,
    title: (name: string) => `Chat of ${name}`,
    earlier: 'Earlier',
    later: 'Later',
    first: 'Nothing earlier is kept',
    last: 'Nothing later is kept',
    gap: 'Messages may be missing here',
    openChat: 'Open chat',
    close: 'Close (Esc)',
    none: 'Choose a message to see what was said around it.',
    loading: 'Loading…',
    gone: 'Nothing is kept of that moment any more.',
  },
  empty: {
    title: 'Nothing is kept yet',
    body: 'What is said in chats that you open, or that you let Afterparti keep while they are live, is kept here and can be searched.',
  },
  nothing: {
    title: (text: string) => `Nothing found for “${text}”`,
    body: 'Try fewer words, or the beginning of one.',
    person: 'Nothing of this person is kept.',
  },
  broken: {
    title: 'The archive is out of order',
    body: 'What is said now is shown in the chats all the same. Afterparti goes on trying to open the archive; a notice in the follow list says what is wrong.',
    again: 'Try again',
  },
  forget: {
    roomTitle: (name: string) => `Forget the chat of ${name}?`,
    roomBody:
      'Everything that was ever said in this chat is deleted from the archive, so that nothing of it is left in the file. This cannot be undone.',
    userTitle: (name: string) => `Forget ${name}?`,
    userBody:
      'Everything that this person wrote, in all chats, is deleted from the archive, so that nothing of it is left in the file. What others wrote about them stays. This cannot be undone.',
    elsewhere:
      'Files that you exported or copied keep it. Open chats drop it at once and go on being kept from now on. What the site still shows may come again when a chat is opened anew.',
    go: 'Forget for good',
    running: 'Forgetting…',
    done: 'Forgotten. Nothing of it is left in the archive.',
  },
  export: {
    title: (name: string) => `Export the chat of ${name}`,
    from: 'From',
    to: 'To',
    form: 'Form',
    forms: { text: 'Text', jsonl: 'JSON Lines', html: 'Web page' },
    go: 'Export…',
    done: (path: string) => `The chat was written to ${path}`,
  },
} as const
