const MAX_DEPTH = 8

/** Why something failed, in the words of the innermost cause: fetch itself says only "fetch failed". */
export function failureReason(error: unknown): string {
  let innermost = error
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const deeper: unknown = innermost instanceof AggregateError ? innermost.errors[0] : causeOf(innermost)
    if (!(deeper instanceof Error)) break
    innermost = deeper
  }
  return innermost instanceof Error ? innermost.message || innermost.name : String(innermost)
}

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined)
