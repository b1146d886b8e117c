import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { createTurns } from '../stores/turns.ts'
import { showToast } from '../ui/toast.ts'
import { chatRules, rulesAreNow } from './chat-rules.ts'
import { type RuleLists, rulesUndone } from './rule-changes.ts'

const api = window.afterparti.chatRules

/** The message about the latest change: the next one takes its place, or choosing by the keyboard would pile them up. */
let dismissLast: Promise<() => void> = Promise.resolve(() => undefined)

function tellChange(text: string, undo: () => Promise<unknown>): void {
  void dismissLast.then((dismiss) => dismiss())
  const run = (): void => void undo().catch(tellFailure)
  const shown = showToast({ text, action: { label: strings.follows.undo, run: () => (dismissIt(), run()) } })
  const dismissIt = (): void => void shown.then((dismiss) => dismiss())
  dismissLast = shown
}

/** A change that began with lists which lack another would take that one back. */
const inTurn = createTurns()

async function write(change: Partial<RuleLists>): Promise<void> {
  await ask(api.change({ change }))
  const now = chatRules()
  if (now !== null) rulesAreNow({ ...now, ...change })
}

/**
 * Makes a change of the rules that are there when all changes before it are made; `words` go into a message with an offer to
 * undo it, and without them it speaks for itself. Tells when it did not work. Returns whether it did; nothing is changed before
 * main has told the rules.
 */
export const changeRules = (make: (rules: RuleLists) => Partial<RuleLists>, words?: string): Promise<boolean> =>
  inTurn(() => changeNow(make, words))

async function changeNow(make: (rules: RuleLists) => Partial<RuleLists>, words?: string): Promise<boolean> {
  const before = chatRules()
  if (before === null) return false
  const change = make(before)
  try {
    await write(change)
  } catch (error) {
    tellFailure(error)
    return false
  }
  const after = { ...before, ...change }
  if (words !== undefined) {
    tellChange(words, () =>
      inTurn(async () => {
        const now = chatRules()
        if (now !== null) await write(rulesUndone(now, before, after))
      }),
    )
  }
  return true
}

async function writeNote(userId: number, note: string | null): Promise<void> {
  await ask(api.setNote({ userId, note }))
  const now = chatRules()
  if (now === null) return
  const { [String(userId)]: _before, ...notes } = now.notes
  rulesAreNow({ ...now, notes: note === null ? notes : { ...notes, [String(userId)]: note } })
}

/** Notes something about a person, or with an empty text nothing any more; `words` as above. */
export async function noteAbout(userId: number, text: string, words: string): Promise<void> {
  const before = chatRules()?.notes[String(userId)] ?? null
  const note = text.trim() === '' ? null : text.trim()
  if (note === before) return
  try {
    await writeNote(userId, note)
    tellChange(words, () => writeNote(userId, before))
  } catch (error) {
    tellFailure(error)
  }
}
