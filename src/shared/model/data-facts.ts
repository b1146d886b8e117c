/** A file or folder of the user's data. */
export interface DataFile {
  /** Relative to the folder of the data. */
  name: string
  bytes: number
}

/** The documents that a backup can hold. */
export const BACKED_UP = ['follows', 'settings', 'alert-rules', 'chat-rules', 'windows'] as const
export type BackedUp = (typeof BACKED_UP)[number]

/** A backup that the app made by itself. */
export interface KeptBackup {
  /** The name of its file in the folder of backups. */
  name: string
  /** The one document that is in it; null where all are, as they were before a restore. */
  document: BackedUp | null
  /** ms since 1970. */
  at: number
}

/** What lies on disk. */
export interface DataFacts {
  /** The folder of the data. */
  folder: string
  files: DataFile[]
  /** The newest first. */
  backups: KeptBackup[]
}

/** What would become of one document. For settings and windows, single ones count. */
export interface DocumentChange {
  document: BackedUp
  added: number
  removed: number
  changed: number
}

/** What restoring a backup would change. */
export interface RestorePreview {
  /** By which to ask for it. */
  id: number
  /** The name of the file. */
  from: string
  /** When it was written, ms since 1970; null where it does not tell. */
  at: number | null
  /** Every document that is in it, also where nothing would change. */
  changes: DocumentChange[]
}
