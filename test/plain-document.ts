import type { Document } from '../src/main/settings/document.ts'

/** A document that is kept nowhere. */
export function plainDocument<T>(value: T): Document<T> {
  const document = { value, replace: (next: T): void => void (document.value = next) }
  return document
}
