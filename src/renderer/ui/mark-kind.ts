/** How something stands: `full` and `ring` work, `faint` says nothing yet, `busy` begins, `waits` tries again, `warning` failed. */
export type MarkKind = 'full' | 'ring' | 'faint' | 'busy' | 'waits' | 'warning'
