import type { Speech } from '../model/language.ts'
import type { Catalogue } from './catalogue.ts'
import { isolated } from './isolated.ts'
import { setSpeech } from './locale.ts'

type Section = Record<string, unknown>

/** A part of the catalogue as it is spoken now, and in the language that is there from the start. */
interface Part {
  name: keyof Catalogue
  texts: Section
  english: Section
}

const parts: Part[] = []
/** Every text of the language spoken now; null for English, whose texts come with the code that needs them. */
let catalogue: Catalogue | null = null

const isSection = (value: unknown): value is Section =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

type TextFunction = (...facts: unknown[]) => unknown

/** A fact as a sentence may hold it: names and titles are strangers', whose direction must not become the sentence's. */
function tamed(fact: unknown): unknown {
  if (typeof fact === 'string') return isolated(fact)
  if (Array.isArray(fact)) return fact.map(tamed)
  return isSection(fact) ? Object.fromEntries(Object.entries(fact).map(([key, value]) => [key, tamed(value)])) : fact
}

/** A text as it is said: one with facts tells them without being turned around by any. Every sentence comes by here. */
const sayable = (text: unknown): unknown =>
  typeof text === 'function' ? (...facts: unknown[]) => (text as TextFunction)(...facts.map(tamed)) : text

const copy = (section: Section): Section =>
  Object.fromEntries(
    Object.entries(section).map(([key, value]) => [key, isSection(value) ? copy(value) : sayable(value)]),
  )

/** Puts the texts of `from` in the place of those that are there; the sections stay the same objects. */
function fill(section: Section, from: Section): void {
  for (const [key, value] of Object.entries(from)) {
    const there = section[key]
    if (isSection(value) && isSection(there)) fill(there, value)
    else section[key] = sayable(value)
  }
}

const say = ({ name, texts, english }: Part): void => fill(texts, catalogue === null ? english : { ...catalogue[name] })

/**
 * The texts of a part in the language spoken now. Its sections stay the same objects, so they may be kept; the texts in them
 * change, so they are to be read when they are shown.
 */
export function spoken<Name extends keyof Catalogue>(name: Name, english: Catalogue[Name]): Catalogue[Name] {
  const original: Section = { ...english }
  const part: Part = { name, texts: copy(original), english: original }
  parts.push(part)
  if (catalogue !== null) say(part)
  return part.texts as unknown as Catalogue[Name]
}

/** Speaks so from now on: with these texts, or in English without any. */
export function speak(next: Speech, texts: Catalogue | null): void {
  setSpeech(next)
  catalogue = texts
  for (const part of parts) say(part)
}
