import BellOff from 'lucide-react/icons/bell-off'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components/Menu'
import { PAUSE_CHOICES } from '#shared/model/pause.ts'
import { strings } from '#shared/strings/strings.ts'
import { useNow } from '../stores/now.ts'
import { usePause } from '../stores/pause.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'
import { beginPause, endPause } from './pause.ts'

const words = strings.pause

/** Below this width of the window, in px, the choices do not fit beside the menu and lie over it. */
const ROOM_FOR_BOTH = 370

/** The entry of the app's menu that pauses notifications, with the tray's choices. */
export function PauseMenu() {
  const pause = usePause()
  const resume = useNow((now) => pause && words.resumeFrom(pause, now))
  return (
    <SubmenuTrigger>
      <MenuItem id="pause" textValue={words.menu} className={classNames(styles.item)}>
        <span aria-hidden className={styles.mark}>
          {pause && <BellOff size={14} />}
        </span>
        {words.menu}
        <ChevronRight size={14} aria-hidden className={styles.arrow} />
      </MenuItem>
      <Popover
        {...(innerWidth < ROOM_FOR_BOTH ? { placement: 'top end' } : { offset: -4, crossOffset: -4 })}
        className={classNames(styles.popover)}
      >
        <Menu aria-label={words.menu} className={classNames(styles.menu)}>
          {resume !== null && (
            <MenuItem id="resume" className={classNames(styles.item, styles.plain)} onAction={endPause}>
              {resume}
            </MenuItem>
          )}
          {resume !== null && <Separator className={classNames(styles.separator)} />}
          {PAUSE_CHOICES.map((choice) => (
            <MenuItem
              key={choice}
              id={choice}
              className={classNames(styles.item, styles.plain)}
              onAction={() => beginPause(choice)}
            >
              {words.choices[choice]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
