import type { ChatMessage } from '#shared/model/chat-message.ts'
import type { ChatMatch, ChatRules, ChatVerdict } from '#shared/model/chat-rules.ts'
import { folded, holdsWords } from './word-match.ts'

/** Says what the rules mean for a row. */
export type Judge = (message: ChatMessage) => ChatVerdict

const PLAIN: ChatVerdict = { mark: null, isIgnored: false }

/** Without rules nothing is marked. */
export const plainJudge: Judge = () => PLAIN

/** The text of a message; what Parti writes as JSON is looked through as it came. */
const textOf = ({ content }: ChatMessage): string => (content.kind === 'text' ? content.text : content.raw)

/** Whether a message, whose text is given folded, too, is meant. */
type Matches = (message: ChatMessage, text: string) => boolean

/** The part of a pattern engine that is needed here. */
interface Engine {
  compile(pattern: string): { isIn(text: string): boolean }
}

/**
 * A pattern engine that takes time by the length of the text, whatever the pattern: RegExp may take forever on a short
 * one. Loaded with the first pattern.
 */
async function loadEngine(): Promise<Engine> {
  const { RE2JS } = await import('re2js')
  return {
    compile(pattern) {
      const compiled = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE)
      return { isIn: (text) => compiled.matcher(text).find() }
    },
  }
}

function matcher(match: ChatMatch, engine: Engine | null): Matches {
  if (match.by === 'person') return ({ userId }) => userId === match.userId
  if (match.by === 'words') {
    const words = folded(match.text.trim())
    return words === '' ? () => false : (_message, text) => holdsWords(text, words)
  }
  try {
    const pattern = engine?.compile(match.text)
    return (message) => pattern?.isIn(textOf(message)) ?? false
  } catch {
    // It was told where it was written; it stays, for its author to mend.
    return () => false
  }
}

/** Why a pattern cannot be read, in the engine's words; null where it can. */
export async function whyNoPattern(text: string): Promise<string | null> {
  const engine = await loadEngine()
  try {
    engine.compile(text)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A judge by these rules. A pattern that cannot be read matches nothing. */
export async function createJudge({ highlights, ignores }: ChatRules): Promise<Judge> {
  const all = [...ignores, ...highlights.map(({ match }) => match)]
  if (all.length === 0) return plainJudge
  const engine = all.some(({ by }) => by === 'pattern') ? await loadEngine() : null
  const ignored = ignores.map((match) => matcher(match, engine))
  const marked = highlights.map(({ match, colour, rings }) => ({
    matches: matcher(match, engine),
    verdict: { mark: { colour, rings }, isIgnored: false },
  }))
  return (message) => {
    const text = folded(textOf(message))
    if (ignored.some((matches) => matches(message, text))) return { mark: null, isIgnored: true }
    return marked.find(({ matches }) => matches(message, text))?.verdict ?? PLAIN
  }
}
