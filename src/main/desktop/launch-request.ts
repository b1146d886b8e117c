import type { LaunchRefusal, LaunchRequest } from '#shared/model/launch.ts'

/** A request, why there is none in what was said, or null where nothing was said. */
export type LaunchReading = LaunchRequest | { refused: LaunchRefusal } | null

/** The longest argument that is looked at, in characters; longer than any link of a channel. */
const LONGEST = 2_000

const SWITCH = /^--(follow|chat)(?:=(.*))?$/s
const OWN_LINK = /^afterparti:\/\/(follow|chat)\/([^?#]+?)\/?$/i
const PARTI_LINK = /^(?:https?:\/\/)?(?:www\.)?parti\.com\/./i

const refuse = (refused: LaunchRefusal): { refused: LaunchRefusal } => ({ refused })

/**
 * Reads what the app was started with, without the program itself: `--follow TEXT`, `--chat TEXT`, a link
 * `afterparti://follow/…` or `afterparti://chat/…` (percent-encoded), or a link of parti.com. Other switches are somebody
 * else's. After `--`, where the desktop puts a link that was clicked, there are no switches, and what looks like one is an
 * attempt to smuggle it in.
 */
export function readLaunch(args: readonly string[]): LaunchReading {
  const found: Exclude<LaunchReading, null>[] = []
  let isBehindDashes = false
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? ''
    const [, deed, value] = isBehindDashes ? [] : (SWITCH.exec(arg) ?? [])
    if (deed !== undefined) {
      if (value === undefined) index += 1
      found.push(readText(asDeed(deed), value ?? args[index] ?? ''))
    } else if (isBehindDashes || !arg.startsWith('-')) found.push(readWord(arg))
    else if (arg === '--') isBehindDashes = true
  }
  return found.length > 1 ? refuse('several') : (found[0] ?? null)
}

function readWord(word: string): Exclude<LaunchReading, null> {
  if (word.length > LONGEST) return refuse('too-long')
  if (word.startsWith('-')) return refuse('switch')
  if (PARTI_LINK.test(word)) return readText('follow', word)
  const [, deed = '', encoded] = OWN_LINK.exec(word) ?? []
  const text = encoded === undefined ? null : decode(encoded)
  if (text !== null) return readText(asDeed(deed), text)
  return refuse(hasControls(word) ? 'control-characters' : 'not-understood')
}

function readText(deed: LaunchRequest['deed'], text: string): Exclude<LaunchReading, null> {
  if (text.length > LONGEST) return refuse('too-long')
  if (hasControls(text)) return refuse('control-characters')
  const trimmed = text.trim()
  if (trimmed.startsWith('-')) return refuse('switch')
  return trimmed === '' ? refuse('not-understood') : { deed, text: trimmed }
}

const asDeed = (word: string): LaunchRequest['deed'] => (word.toLowerCase() === 'chat' ? 'chat' : 'follow')

/** Also what turns text around or hides in it, for the user is to read what they agree to. */
const hasControls = (text: string): boolean => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(text)

/** Null where an escape is broken. */
function decode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
