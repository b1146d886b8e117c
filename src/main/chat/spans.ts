import type { Span } from '#shared/model/chat-entry.ts'

/** Parti's numbers are whole: no row can lie between one and the next. */
const touches = (lower: Span, upper: Span): boolean =>
  upper.from <= lower.to || (Number.isInteger(lower.to) && upper.from === lower.to + 1)

/** The spans, ascending and apart from each other, with one more that may join some of them. */
export function addSpan(spans: readonly Span[], added: Span): Span[] {
  const joined = { ...added }
  const before: Span[] = []
  const after: Span[] = []
  for (const span of spans) {
    if (touches(joined, span) && touches(span, joined)) {
      joined.from = Math.min(joined.from, span.from)
      joined.to = Math.max(joined.to, span.to)
    } else if (span.to < joined.from) before.push(span)
    else after.push(span)
  }
  return [...before, joined, ...after]
}

/** What of the spans lies at or above `from`. */
export const spansFrom = (spans: readonly Span[], from: number): Span[] =>
  spans.filter(({ to }) => to >= from).map((span) => ({ from: Math.max(span.from, from), to: span.to }))
