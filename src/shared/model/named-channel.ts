/** A followed channel as somebody needs it who only wants to call it by its name. */
export interface NamedChannel {
  userId: number
  name: string
  /** Null while it is not known. */
  livestreamId: number | null
}
