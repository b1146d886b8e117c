import { useRef, useState } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure, wordsFor } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'

/** What is typed in the box, and what becomes of it. */
export interface Entry {
  text: string
  /** Why the text could not be followed; kept until it is edited. */
  error: string | null
  /** The text that Parti is being asked about; null while none is. */
  adding: string | null
  edit: (text: string) => void
  /** Follows what the text names; does nothing while an earlier one is on its way. */
  follow: () => Promise<void>
}

/** The state of the box. */
export function useEntry(): Entry {
  const [text, setText] = useState('')
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const latest = useRef('')

  const edit = (next: string) => {
    latest.current = next
    setText(next)
    setFailure(null)
  }

  const follow = async () => {
    const wanted = text.trim()
    if (wanted === '' || adding !== null) return
    setAdding(wanted)
    setFailure(null)
    // The answer belongs to the text that was sent; what the user typed meanwhile stays.
    const isUnedited = () => latest.current.trim() === wanted
    try {
      const { channel } = await ask(window.afterparti.follows.add({ text: wanted }))
      if (isUnedited()) edit('')
      void showToast({ text: strings.follows.box.added(channel.name) })
    } catch (error) {
      if (isUnedited()) setFailure({ error })
      else tellFailure(error)
    } finally {
      setAdding(null)
    }
  }

  return { text, error: failure && wordsFor(failure.error), adding, edit, follow }
}
