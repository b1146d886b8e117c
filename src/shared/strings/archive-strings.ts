import { archiveWords } from './en/archive.ts'
import { spoken } from './spoken.ts'

/** Every text of the window of the archive, in the language spoken now; loaded by that window alone. */
export const archiveStrings = spoken('archive', archiveWords)
