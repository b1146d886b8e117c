import type { IdSpan } from '#shared/model/archived-chat.ts'

/** The span, or an empty one, made wide enough to hold `id`. */
export const widened = (span: IdSpan | undefined, id: number): IdSpan => ({
  from: Math.min(span?.from ?? id, id),
  to: Math.max(span?.to ?? id, id),
})

/** The spans without what lies in `hole`. */
export const withoutSpan = (spans: readonly IdSpan[], hole: IdSpan | undefined): IdSpan[] =>
  hole === undefined
    ? [...spans]
    : spans.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, hole.from - 1) },
          { from: Math.max(from, hole.to + 1), to },
        ].filter((part) => part.from <= part.to),
      )
