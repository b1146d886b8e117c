import type { BackedUp, DocumentChange } from '#shared/model/data-facts.ts'
import { contentOf, type DocumentForm } from './document.ts'
import { asObject } from './read-object.ts'

/** How often things were added, removed and changed between two values. */
export type Difference = Omit<DocumentChange, 'document'>

/** A document that backups hold. */
export interface Restorable {
  name: BackedUp
  /** What a backup holds of it now. */
  content(): object
  /** Reads what a backup holds; null where nothing can be made of it. */
  read(content: unknown): { change: Difference; take(): void } | null
}

/** What a document must offer to be in backups. */
export interface RestorableOptions<T> {
  form: DocumentForm<T>
  current(): T
  /** On disk when it returns. Throws `storage-failed` with nothing changed. */
  replace(next: T): void
  difference(before: T, after: T): Difference
}

/** The document under this name. */
export function restorable<T>(name: BackedUp, options: RestorableOptions<T>): Restorable {
  const { form, current, replace, difference } = options
  return {
    name,
    content: () => contentOf(form, current()),
    read(content) {
      try {
        const { value } = form.decode(asObject(content))
        return { change: difference(current(), value), take: () => replace(value) }
      } catch {
        return null
      }
    },
  }
}

/** Counts by key what differs between two lists of values; values are compared as JSON. */
export function differenceByKey(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): Difference {
  const added = [...after.keys()].filter((key) => !before.has(key)).length
  const removed = [...before.keys()].filter((key) => !after.has(key)).length
  const changed = [...after].filter(
    ([key, value]) => before.has(key) && JSON.stringify(before.get(key)) !== JSON.stringify(value),
  ).length
  return { added, removed, changed }
}
