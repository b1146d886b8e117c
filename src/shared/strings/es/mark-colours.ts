import type { MarkColour } from '../../model/chat-rules.ts'

/** The colours, in Spanish, in which rows of a chat can be marked. */
export const markColours: Record<MarkColour, string> = {
  amber: 'Ámbar',
  green: 'Verde',
  blue: 'Azul',
  violet: 'Violeta',
}
