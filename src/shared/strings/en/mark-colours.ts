import type { MarkColour } from '../../model/chat-rules.ts'

/** The colours in which rows of a chat can be marked. */
export const markColours: Record<MarkColour, string> = {
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  violet: 'Violet',
}
