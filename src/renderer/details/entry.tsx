import ExternalLink from 'lucide-react/icons/external-link'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './entry.module.css'

/** A list of entries. */
export const Entries = ({ children }: { children: ReactNode }) => <ul className={styles.list}>{children}</ul>

const openShow = (eventId: number): void => void ask(window.afterparti.channel.openShow({ eventId })).catch(tellFailure)

interface ShowEntryProps {
  title: string
  context: string
  /** The show to watch; null where there is none. */
  eventId: number | null
}

const Words = ({ title, context }: Omit<ShowEntryProps, 'eventId'>) => (
  <span className={styles.words}>
    <span dir="auto" className={styles.text}>
      {title}
    </span>
    {context !== '' && <span className={styles.context}>{context}</span>}
  </span>
)

/** A show or a post in a list; it opens in the browser where there is something to watch. */
export const ShowEntry = ({ title, context, eventId }: ShowEntryProps) => (
  <li>
    {eventId === null ? (
      <div className={styles.entry}>
        <Words title={title} context={context} />
      </div>
    ) : (
      <Button className={classNames(styles.entry)} onPress={() => openShow(eventId)}>
        <Words title={title} context={context} />
        <span title={strings.details.openShow(title)} aria-hidden className={styles.glyph}>
          <ExternalLink size={14} />
        </span>
      </Button>
    )}
  </li>
)
