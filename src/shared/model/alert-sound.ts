/** The sounds that come with the app: files of resources/sounds/. */
export const BUILT_IN_SOUNDS = ['chime', 'wood', 'harp', 'drop'] as const
export type BuiltInSound = (typeof BUILT_IN_SOUNDS)[number]

/** A file of the user's that the app keeps a copy of. */
export interface SoundFile {
  /** What the copy is called: told by its content, so that no file is kept twice. */
  key: string
  /** What the user's file was called. */
  name: string
}

/** What is heard with a notification; `desktop` leaves that to the desktop. */
export type AlertSound = 'desktop' | 'none' | BuiltInSound | SoundFile

/** How loud it is, in per cent, and what. */
export interface SoundChoice {
  sound: AlertSound
  volume: number
}

/** What is heard in place of a file that is gone: whoever chose a sound wants to hear something. */
export const STAND_IN: BuiltInSound = 'chime'

/** Whether the app makes this sound itself. */
export const isOurs = (sound: AlertSound): sound is BuiltInSound | SoundFile => sound !== 'desktop' && sound !== 'none'

/** What became of a sound that was asked for. */
export type SoundOutcome =
  /** It is heard, as far as the app can know. */
  | { outcome: 'playing' }
  /** The app makes none: by the rule, by a volume of 0, or because the desktop makes its own. */
  | { outcome: 'left-out' }
  /** Another one took its place before it began. */
  | { outcome: 'replaced' }
  /** The copy of the user's file is gone, so the stand-in is heard. */
  | { outcome: 'missing'; name: string }
  /** It cannot be played, and why. `name` is null for a sound of the app. */
  | { outcome: 'failed'; name: string | null; reason: string }
