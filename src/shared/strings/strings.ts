import { en } from './en/app.ts'
import { spoken } from './spoken.ts'

/** The texts of the app that every window and main may need, in the language spoken now. */
export const strings = spoken('app', en)
