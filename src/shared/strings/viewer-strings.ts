import { viewerWords } from './en/viewers.ts'
import { spoken } from './spoken.ts'

/** Every text of the window of viewers, in the language spoken now; loaded by such windows alone. */
export const viewerStrings = spoken('viewers', viewerWords)
