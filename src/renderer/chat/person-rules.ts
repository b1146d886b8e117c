import type { MarkColour } from '#shared/model/chat-rules.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { changeRules, noteAbout } from '../rules/change-rules.ts'
import { type RuledPerson, withIgnored, withMark } from '../rules/rule-changes.ts'

const words = chatStrings.rules

/** Marks what somebody says in all chats, or with null no more; offers to undo it. */
export const markPerson = (person: RuledPerson, colour: MarkColour | null): void =>
  void changeRules(
    (rules) => withMark(rules, person, colour),
    colour === null ? words.told.unmarked(person.name) : words.told.marked(person.name, colour),
  )

/** Ignores somebody in all chats, or no more; offers to undo it. */
export const ignorePerson = (person: RuledPerson, isIgnored: boolean): void =>
  void changeRules(
    (rules) => withIgnored(rules, person, isIgnored),
    isIgnored ? words.told.ignored(person.name) : words.told.heard(person.name),
  )

/** Notes something about somebody, or with an empty text nothing any more; offers to undo it. */
export const notePerson = (person: RuledPerson, note: string): void =>
  void noteAbout(
    person.userId,
    note,
    note.trim() === '' ? words.told.noteGone(person.name) : words.told.noted(person.name),
  )
