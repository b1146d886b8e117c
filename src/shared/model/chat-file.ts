/** The forms in which a chat leaves the app: lines to read, an object a line, or a page. */
export const CHAT_FORMS = ['text', 'jsonl', 'html'] as const

/** One of these forms. */
export type ChatForm = (typeof CHAT_FORMS)[number]
