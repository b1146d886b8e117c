import type { MarkColour } from '../../model/chat-rules.ts'

/** The colours, in German, in which rows of a chat can be marked. */
export const markColours: Record<MarkColour, string> = {
  amber: 'Bernstein',
  green: 'Grün',
  blue: 'Blau',
  violet: 'Violett',
}
