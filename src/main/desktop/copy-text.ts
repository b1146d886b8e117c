import { clipboard } from 'electron'

/** Puts a text on the desktop's clipboard. Older Electrons answer nothing, later ones a promise. */
export const copyText = async (text: string): Promise<void> => clipboard.writeText(text)
