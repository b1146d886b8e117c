import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'

const words = viewerStrings

/** What happened, in words. */
export function markWords(mark: ViewerMark): string {
  switch (mark.kind) {
    case 'title': {
      const title = words.mark.title(mark.title?.trim() || words.untitled)
      return mark.category === null ? title : `${title}, ${words.mark.category(mark.category)}`
    }
    case 'raid-in':
      return words.mark.raidIn(mark.name)
    case 'raid-out':
      return words.mark.raidOut(mark.name)
    case 'pin':
      return words.mark.pin(mark.userName, mark.text)
    case 'gap':
      return words.mark.gap(words.span(mark.to - mark.at))
  }
}
