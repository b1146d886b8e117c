/** How the token of the user's Parti account stands; the token itself never leaves the main process. */
export type TokenStatus =
  /** Nothing is kept: everything works without, but for the import of one's own follows. */
  | { state: 'none' }
  /** It is kept, encrypted by the desktop's own key store. */
  | { state: 'kept' }
  /** Something is kept that cannot be read just now; `reason` in the words of whoever failed. */
  | { state: 'unreadable'; reason: string }
