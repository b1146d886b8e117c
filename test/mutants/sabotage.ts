/** One line of the product made wrong, and the tests that must notice. */
export interface Sabotage {
  name: string
  file: string
  /** Text that occurs exactly once in the file. */
  from: string
  to: string
  /** Test files, of which at least one test must fail. */
  tests: string[]
}
