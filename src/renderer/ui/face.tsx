import { useEffect, useState } from 'react'
import type { Channel } from '#shared/model/channel.ts'
import { PICTURE_PATH, pictureKey } from '#shared/picture-key.ts'
import { useSettings } from '../stores/settings.ts'
import { classNames } from './class-names.ts'
import styles from './face.module.css'
import { hueOf, initialsOf } from './person.ts'

/** After this many ms a picture that could not be had is asked for again: main has a longer memory than a network. */
const TRY_AGAIN_MS = 3 * 60_000

/** The picture over the initials, which stay in sight until it is there and come back where it is broken. */
function Picture({ url }: { url: string }) {
  const [state, setState] = useState<'loading' | 'shown' | 'broken'>('loading')
  useEffect(() => {
    const timer = state === 'broken' ? setTimeout(() => setState('loading'), TRY_AGAIN_MS) : undefined
    return () => clearTimeout(timer)
  }, [state])
  if (state === 'broken') return null
  return (
    <img
      alt=""
      src={PICTURE_PATH + pictureKey(url)}
      decoding="async"
      draggable={false}
      className={styles.picture}
      data-shown={state === 'shown'}
      onLoad={() => setState('shown')}
      onError={() => setState('broken')}
    />
  )
}

interface FaceProps {
  channel: Channel
  isLive: boolean
  /** `row` unless told otherwise. */
  size?: 'row' | 'page' | 'chip'
}

/** A person's picture, or their initials in their colour, ringed while they are live. It decorates: the name stands beside it. */
export function Face({ channel: { userId, name, avatarUrl }, isLive, size = 'row' }: FaceProps) {
  const { showPictures } = useSettings()
  return (
    <span
      aria-hidden
      className={classNames(styles.face, isLive ? styles.live : styles.away)}
      data-size={size}
      style={{ '--hue': hueOf(userId) }}
    >
      {initialsOf(name)}
      {showPictures && avatarUrl !== undefined && <Picture key={avatarUrl} url={avatarUrl} />}
    </span>
  )
}
