import type { ChatMatch } from '../../model/chat-rules.ts'
import { formatCount } from '../format.ts'
import { markColours } from './mark-colours.ts'

/** Every text of the lists of what is marked and ignored in chats. */
export const chatRules = {
  colours: markColours,
  none: { highlights: 'Nothing is marked yet.', ignores: 'Nothing and nobody is ignored yet.' },
  full: (most: number) => `These are ${formatCount(most)}, the most there can be. Remove one to add another.`,
  people: 'To add a person, click on their name in a chat.',
  by: { words: 'Words', pattern: 'Pattern', person: 'Person' } satisfies Record<ChatMatch['by'], string>,
  person: (name: string) => (name === '' ? 'Somebody without a name' : name),
  rings: 'rings',
  add: 'Add…',
  edit: (rule: string) => `Change the rule for ${rule}`,
  remove: (rule: string) => `Remove the rule for ${rule}`,
  up: (rule: string) => `Move the rule for ${rule} up`,
  removed: (rule: string) => `The rule for ${rule} is removed.`,
  changed: (rule: string) => `The rule for ${rule} is changed.`,
  form: {
    highlights: 'Rule for marked messages',
    ignores: 'Rule for ignored messages',
    kind: 'What it looks for',
    words: 'Words, as a whole, in capitals or not',
    pattern: 'Pattern in RE2’s syntax, such as gg+|well played',
    person: 'Whatever this person says',
    colour: 'Colour',
    ring: 'Ring',
    ringHint: 'A message that comes while Afterparti runs rings, but for a pause and your quiet hours.',
    save: 'Save',
    cancel: 'Cancel',
    noPattern: (reason: string) => `This pattern cannot be read: ${reason}`,
  },
} as const
