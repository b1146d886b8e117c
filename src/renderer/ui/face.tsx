import type { Channel } from '#shared/model/channel.ts'
import { classNames } from './class-names.ts'
import styles from './face.module.css'
import { hueOf, initialsOf } from './person.ts'

interface FaceProps {
  channel: Channel
  isLive: boolean
}

/** A person's initials in their colour, with a ring while they are live. It only decorates: the name stands beside it. */
export const Face = ({ channel, isLive }: FaceProps) => (
  <span
    aria-hidden
    className={classNames(styles.face, isLive ? styles.live : styles.away)}
    style={{ '--hue': hueOf(channel.userId) }}
  >
    {initialsOf(channel.name)}
  </span>
)
