import BellOff from 'lucide-react/icons/bell-off'
import { Button } from 'react-aria-components/Button'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { usePause } from '../stores/pause.ts'
import { classNames } from '../ui/class-names.ts'
import { endPause } from './pause.ts'
import styles from './pause-line.module.css'

/** Says quietly that nothing pops up, until when, and ends that; nothing while notifications are on. */
export function PauseLine() {
  const pause = usePause()
  const words = useNow((now) => pause && strings.pause.paused(pause, now))
  return (
    <div aria-live="polite">
      {words !== null && (
        <div className={styles.line}>
          <BellOff size={13} aria-hidden className={styles.glyph} />
          <span className={styles.words}>{words}</span>
          <span aria-hidden>·</span>
          <Button className={classNames(styles.resume)} onPress={endPause}>
            {strings.pause.resume}
          </Button>
        </div>
      )}
    </div>
  )
}
