import { useEffect, useState } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask } from '../bridge.ts'
import { userId } from './state.ts'

const nameless = (): Channel => ({ userId, name: viewerStrings.user(userId), account: null })

/** Whom the window is about: as main knows them, else by their number. */
export function useChannel(): Channel {
  const [known, setKnown] = useState<Channel | null>(null)
  useEffect(() => {
    ask(window.afterparti.viewers.channels()).then(
      (channels) => setKnown(channels.find(({ channel }) => channel.userId === userId)?.channel ?? null),
      // A number names them, too.
      () => {},
    )
  }, [])
  return known ?? nameless()
}
