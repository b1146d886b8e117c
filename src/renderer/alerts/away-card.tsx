import Moon from 'lucide-react/icons/moon'
import X from 'lucide-react/icons/x'
import { Button as PlainButton } from 'react-aria-components/Button'
import { useStore } from 'zustand'
import type { InboxEntry } from '#shared/model/alert.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { openStream } from '../follows/open-stream.ts'
import { inbox } from '../stores/alerts.ts'
import { follows } from '../stores/follows.ts'
import { useNow } from '../stores/now.ts'
import { showPage } from '../stores/page.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { awayEntries, awayWords } from './away.ts'
import styles from './away-card.module.css'

const words = alertStrings.away
/** How many channels the card names. */
const NAMED = 4

function Line({ entry }: { entry: InboxEntry }) {
  const { userId, name } = entry.channel
  const live = useStore(follows, ({ items }) => items.get(String(userId))?.live)
  const when = useNow((now) => awayWords(entry, live, now))
  return (
    <li className={styles.line}>
      <PlainButton
        aria-label={alertStrings.inbox.openStream(name)}
        className={classNames(styles.name)}
        onPress={() => void openStream(userId)}
      >
        <span dir="auto">{name}</span>
      </PlainButton>
      <span className={styles.when}>{when}</span>
    </li>
  )
}

/** Everything of the card is looked at, also what it had no room to name. */
const dismiss = (entries: Iterable<InboxEntry>): void => {
  const ids = [...entries].filter(({ isAway, isSeen }) => isAway && !isSeen).map(({ id }) => id)
  void ask(window.afterparti.alerts.markSeen({ ids })).catch(tellFailure)
}

/** One card for all that began while the app was off or asleep, until it is dismissed or seen in the inbox. */
export function AwayCard() {
  const { items } = useStore(inbox)
  const away = awayEntries(items.values())
  if (away.length === 0) return null
  const title = words.title(away.length)
  return (
    <section className={styles.card} aria-label={title}>
      <Moon size={16} aria-hidden className={styles.glyph} />
      <div className={styles.content}>
        <b>{title}</b>
        <ul aria-label={words.list} className={styles.lines}>
          {away.slice(0, NAMED).map((entry) => (
            <Line key={entry.id} entry={entry} />
          ))}
        </ul>
        <div className={styles.foot}>
          <span className={styles.more}>{away.length > NAMED && words.more(away.length - NAMED)}</span>
          <Button onPress={() => showPage({ kind: 'inbox' })}>{words.inbox}</Button>
        </div>
      </div>
      <IconButton label={words.dismiss} onPress={() => dismiss(items.values())}>
        <X size={14} />
      </IconButton>
    </section>
  )
}
