import { enSettings } from './en/settings.ts'
import { spoken } from './spoken.ts'

/** Every text of the settings window, in the language spoken now. Only that window imports it, so that no other has to load it. */
export const settingsStrings = spoken('settings', enSettings)
