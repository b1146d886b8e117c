/** The one file of a document, as whole JSON values. */
export interface DocumentFile {
  readonly path: string
  /** What the file holds; undefined where there is none. Throws when it cannot be read or is not JSON. */
  read(): unknown
  /** On disk, whole, when it returns; throws, with the file as it was, when that cannot be done. */
  write(value: unknown): void
}
