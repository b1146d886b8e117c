/** What became of a popup: the desktop took it; nothing on this desktop shows any; the desktop refused it, and why. */
export type PopupTest = { outcome: 'shown' } | { outcome: 'nobody-shows' } | { outcome: 'refused'; reason: string }
