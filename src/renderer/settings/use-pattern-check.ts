import { useEffect, useState } from 'react'
import { ask, wordsFor } from '../bridge.ts'

/** What is known of a pattern that is being typed. */
export interface PatternCheck {
  /** Why it cannot be read, in the words of its engine; null where it can, or is not known yet. */
  reason: string | null
  isChecked: boolean
}

/** Asks main whether it can read this pattern, with every change of it; null is none, and fine. */
export function usePatternCheck(pattern: string | null): PatternCheck {
  const [answer, setAnswer] = useState<{ pattern: string; reason: string | null } | null>(null)
  useEffect(() => {
    if (pattern === null) return undefined
    let isCurrent = true
    ask(window.afterparti.chatRules.whyNoPattern({ text: pattern })).then(
      ({ reason }) => isCurrent && setAnswer({ pattern, reason }),
      (error: unknown) => isCurrent && setAnswer({ pattern, reason: wordsFor(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [pattern])
  if (pattern === null) return { reason: null, isChecked: true }
  return answer?.pattern === pattern
    ? { reason: answer.reason, isChecked: true }
    : { reason: answer?.reason ?? null, isChecked: false }
}
