import type { alertWords } from './en/alerts.ts'
import type { archiveWords } from './en/archive.ts'
import type { en } from './en/app.ts'
import type { chatWords } from './en/chat.ts'
import type { enSettings } from './en/settings.ts'
import type { viewerWords } from './en/viewers.ts'

/** The shape of English texts, whatever they say: what stands in their place in another language. */
type Translation<Texts> = Texts extends string
  ? string
  : Texts extends (...facts: infer Facts) => infer Result
    ? (...facts: Facts) => Translation<Result>
    : Texts extends object
      ? { readonly [Key in keyof Texts]: Translation<Texts[Key]> }
      : Texts

export type Strings = Translation<typeof en>
export type SettingsStrings = Translation<typeof enSettings>
export type AlertStrings = Translation<typeof alertWords>
export type ChatStrings = Translation<typeof chatWords>
export type ArchiveStrings = Translation<typeof archiveWords>
export type ViewerStrings = Translation<typeof viewerWords>

/** Every text of one language. A language with one too few or too many does not compile. */
export interface Catalogue {
  app: Strings
  /** Of the settings window. */
  settings: SettingsStrings
  /** About rules and alerts. */
  alerts: AlertStrings
  /** Of the window of a chat. */
  chat: ChatStrings
  /** Of the window of the archive. */
  archive: ArchiveStrings
  /** Of the window of viewers. */
  viewers: ViewerStrings
}
