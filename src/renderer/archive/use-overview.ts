import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { NamedFacts } from '#shared/model/archive-view.ts'
import { ask } from '../bridge.ts'
import { archiveState } from './state.ts'

/** What is kept as a whole. */
export interface Overview {
  /** Null before the first answer. */
  facts: NamedFacts | null
  /** Mentions that were not looked at. */
  unseen: number
  /** The archive does not answer. */
  isBroken: boolean
  again: () => void
}

/** Asks at first, whenever the window is come back to, and when something was forgotten. */
export function useOverview(): Overview {
  const epoch = useStore(archiveState, ({ epoch }) => epoch)
  const [state, setState] = useState<Omit<Overview, 'again'>>({ facts: null, unseen: 0, isBroken: false })
  const load = async (): Promise<void> => {
    const { archive } = window.afterparti
    try {
      const [facts, { unseen }] = await Promise.all([ask(archive.facts()), ask(archive.mentions({ before: null }))])
      setState({ facts, unseen, isBroken: false })
    } catch {
      setState((now) => ({ ...now, isBroken: true }))
    }
  }
  const again = (): void => void load()
  const onChange = useEffectEvent(again)
  // oxlint-disable-next-line react/exhaustive-deps -- the epoch is what tells that something changed
  useEffect(() => onChange(), [epoch])
  useEffect(() => {
    const listener = (): void => onChange()
    window.addEventListener('focus', listener)
    return () => window.removeEventListener('focus', listener)
  }, [])
  return { ...state, again }
}
