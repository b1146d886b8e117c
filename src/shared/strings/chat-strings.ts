import { chatWords } from './en/chat.ts'
import { spoken } from './spoken.ts'

/** Every text of the window of a chat, in the language spoken now; loaded by such windows alone. */
export const chatStrings = spoken('chat', chatWords)
