import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'

const words = viewerStrings

function titleWords({ title, category }: Extract<ViewerMark, { kind: 'title' }>): string {
  const named = words.mark.title(title?.trim() || words.untitled)
  return category === null ? named : `${named}, ${words.mark.category(category)}`
}

/** What happened, in words. */
export function markWords(mark: ViewerMark): string {
  if (mark.kind === 'title') return titleWords(mark)
  if (mark.kind === 'raid-in') return words.mark.raidIn(mark.name)
  if (mark.kind === 'raid-out') return words.mark.raidOut(mark.name)
  if (mark.kind === 'raid') return words.mark.raid(mark.from, mark.to)
  if (mark.kind === 'pin') return words.mark.pin(mark.userName, mark.text)
  return words.mark.gap(words.span(mark.to - mark.at))
}
