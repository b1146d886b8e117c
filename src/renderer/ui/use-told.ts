import { useEffect, useEffectEvent, useState } from 'react'
import { type Answer, BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { Told } from '#shared/bridge/told.ts'
import { ask } from '../bridge.ts'
import { useStatus } from '../stores/status.ts'

type Question<T> = () => Promise<Answer<Told<T>>>

/** What became of a question to Parti. */
export interface Asked<T> {
  /** What was told last; null before the first answer. */
  told: Told<T> | null
  /** Why the last attempt brought nothing new; null where it did, or while it is under way. */
  failure: BridgeErrorCode | null
  isAsking: boolean
  again: () => void
}

/** What a question brings. Never rejects. */
async function answerTo<T>(
  question: Question<T>,
): Promise<Pick<Asked<T>, 'failure'> & Partial<Pick<Asked<T>, 'told'>>> {
  try {
    const told = await ask(question())
    return { told, failure: told.failure }
  } catch (error) {
    return { failure: error instanceof BridgeError ? error.code : 'internal' }
  }
}

/** Asks once, after Parti was out of reach as soon as it is not, and every `everyMs` while the window is in sight. */
export function useTold<T>(question: Question<T>, everyMs?: number): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'again'>>({ told: null, failure: null, isAsking: true })
  const isReachable = useStatus((status) => status?.rest.state === 'reachable')

  // What was told before stays where nothing new comes.
  const load = (): void =>
    void answerTo(question).then((answer) => setState(({ told }) => ({ told, isAsking: false, ...answer })))
  const again = (): void => {
    setState(({ told }) => ({ told, failure: null, isAsking: true }))
    load()
  }
  const onMount = useEffectEvent(load)
  const onTime = useEffectEvent(() => {
    if (!document.hidden) load()
  })
  const onReachable = useEffectEvent(() => {
    if (state.failure !== null) load()
  })

  useEffect(() => onMount(), [])
  useEffect(() => {
    if (isReachable) onReachable()
  }, [isReachable])
  useEffect(() => {
    const timer = everyMs === undefined ? undefined : setInterval(onTime, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])

  return { ...state, again }
}
