/** Whether the desktop is in do-not-disturb; not every desktop tells. */
export type DoNotDisturb = 'on' | 'off' | 'unreadable'
