/** Every text of a chat window, loaded by these windows alone. */
export { chatWords as chatStrings } from './en/chat.ts'
