import X from 'lucide-react/icons/x'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './legend.module.css'
import { lineLook } from './palette.ts'
import { NumberAt } from './read-line.tsx'
import { setCompared, setShown, userId, wish } from './state.ts'

const words = viewerStrings.compare

/** A piece of a channel's line. */
const Swatch = ({ place }: { place: number }) => {
  const { colour, dash, width } = lineLook(place)
  return (
    <svg aria-hidden width={22} height={8} className={styles.swatch} data-colour={colour}>
      <line
        x1={0}
        x2={22}
        y1={4}
        y2={4}
        stroke={`var(${colour})`}
        strokeWidth={width + 0.5}
        strokeDasharray={dash.join(' ')}
      />
    </svg>
  )
}

/** The channels in the graph: what their lines look like, whether they are drawn, and how many watch where the cursor is. */
export function Legend({ channels }: { channels: readonly Channel[] }) {
  const hidden = useStore(wish, (state) => state.hidden)
  return (
    <ul aria-label={words.legend} className={styles.legend}>
      {channels.map((channel, place) => (
        <li key={channel.userId} className={styles.item}>
          <ToggleButton
            isSelected={!hidden.has(channel.userId)}
            onChange={(isShown) => setShown(channel.userId, isShown)}
            className={classNames(styles.name)}
          >
            <Swatch place={place} />
            <bdi title={channel.name} className={styles.words}>
              {channel.name}
            </bdi>
            <b className={styles.count}>
              <NumberAt id={channel.userId} />
            </b>
          </ToggleButton>
          {channel.userId !== userId && (
            <IconButton label={words.remove(channel.name)} onPress={() => setCompared(channel, false)}>
              <X size={12} />
            </IconButton>
          )}
        </li>
      ))}
    </ul>
  )
}
