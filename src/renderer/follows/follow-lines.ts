import { LINE_LENGTH, MOST_LINES } from '#shared/model/follow-line.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'

/** Follows what each line names; what becomes of it is told in a card. Returns whether that was begun. */
export async function followLines(lines: readonly string[]): Promise<boolean> {
  if (lines.length > MOST_LINES) {
    void showToast({ text: strings.followList.lines.tooMany(lines.length, MOST_LINES) })
    return false
  }
  try {
    // A line that is too long names nobody either way.
    await ask(window.afterparti.follows.addLines({ lines: lines.map((line) => line.slice(0, LINE_LENGTH)) }))
    return true
  } catch (error) {
    tellFailure(error)
    return false
  }
}
