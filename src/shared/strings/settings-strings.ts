/** Every text of the settings window. Only that window imports it, so that no other has to load it. */
export { enSettings as settingsStrings } from './en/settings.ts'
