import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask } from '../bridge.ts'
import { follows } from '../stores/follows.ts'
import { userId } from './state.ts'

const nameless = (): Channel => ({ userId, name: viewerStrings.user(userId), account: null })

/** Whom the window is about: as the follow list has them, else as main knows them, else by their number. */
export function useChannel(): Channel {
  const followed = useStore(follows, ({ items }) => items.get(String(userId))?.channel)
  const [known, setKnown] = useState<Channel | null>(null)
  useEffect(() => {
    ask(window.afterparti.viewers.channels()).then(
      (channels) => setKnown(channels.find(({ channel }) => channel.userId === userId)?.channel ?? null),
      // A number names them, too.
      () => {},
    )
  }, [])
  return followed ?? known ?? nameless()
}
