import BellRing from 'lucide-react/icons/bell-ring'
import ExternalLink from 'lucide-react/icons/external-link'
import InboxIcon from 'lucide-react/icons/inbox'
import MessageSquare from 'lucide-react/icons/message-square'
import { useEffect, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useStore } from 'zustand'
import type { InboxEntry } from '#shared/model/alert.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { ask } from '../bridge.ts'
import { inbox } from '../stores/alerts.ts'
import { useSpeech } from '../stores/language.ts'
import { goBack, showPage } from '../stores/page.ts'
import { openChat } from '../follows/open-chat.ts'
import { openStream } from '../follows/open-stream.ts'
import { IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { classNames } from '../ui/class-names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { AlertLine, titleWords } from './alert-line.tsx'
import styles from './inbox.module.css'
import { newestFirst, outcomeWords, passes, type InboxFilter } from './inbox-words.ts'

const words = alertStrings.inbox

const Actions = ({ entry: { channel } }: { entry: InboxEntry }) => (
  <span className={styles.actions}>
    <IconButton label={words.openStream(channel.name)} onPress={() => void openStream(channel.userId)}>
      <ExternalLink size={14} />
    </IconButton>
    <IconButton label={words.openChat(channel.name)} onPress={() => openChat(channel.userId)}>
      <MessageSquare size={14} />
    </IconButton>
    <IconButton label={words.rule(channel.name)} onPress={() => showPage({ kind: 'alerts', userId: channel.userId })}>
      <BellRing size={14} />
    </IconButton>
  </span>
)

interface EntriesProps {
  entries: readonly InboxEntry[]
  /** What had not been looked at when the page was opened, or came since. */
  fresh: ReadonlySet<number>
}

const Entries = ({ entries, fresh }: EntriesProps) => {
  const speech = useSpeech()
  return (
    <GridList
      aria-label={words.list}
      className={classNames(styles.list)}
      disallowTypeAhead
      items={entries}
      dependencies={[fresh, speech]}
      onAction={(key) => {
        const entry = entries.find(({ id }) => id === key)
        if (entry !== undefined) void openStream(entry.channel.userId)
      }}
    >
      {(entry) => (
        <GridListItem
          id={entry.id}
          textValue={`${entry.channel.name}, ${titleWords(entry)}, ${outcomeWords(entry)}`}
          className={classNames(styles.row)}
        >
          <AlertLine alert={entry} outcome={entry.outcome} words={outcomeWords(entry)} isNew={fresh.has(entry.id)} />
          <Actions entry={entry} />
        </GridListItem>
      )}
    </GridList>
  )
}

const unseenIn = (entries: readonly InboxEntry[]): number[] =>
  entries.filter(({ isSeen }) => !isSeen).map(({ id }) => id)

/** Marks what is on show as looked at, and answers what was not before. That it could not be noted costs only a mark. */
function useFresh(entries: readonly InboxEntry[]): ReadonlySet<number> {
  const [fresh, setFresh] = useState<ReadonlySet<number>>(new Set())
  const unseen = unseenIn(entries)
  if (unseen.some((id) => !fresh.has(id))) setFresh(new Set([...fresh, ...unseen]))
  useEffect(() => {
    const ids = unseenIn(entries)
    if (ids.length > 0) ask(window.afterparti.alerts.markSeen({ ids })).catch(console.warn)
  }, [entries])
  return fresh
}

function Content({ entries, filter }: { entries: readonly InboxEntry[]; filter: InboxFilter }) {
  const fresh = useFresh(entries)
  const shown = entries.filter((entry) => passes(entry, filter))
  if (shown.length > 0) return <Entries entries={shown} fresh={fresh} />
  const { title, body } = entries.length === 0 ? words.empty : words.emptyFilter
  return (
    <EmptyState icon={<InboxIcon size={22} />} title={title}>
      <p>{body}</p>
    </EmptyState>
  )
}

/** What was and was not announced, the newest first, and why. */
export function InboxPage() {
  const { items, ready, failure } = useStore(inbox)
  const [filter, setFilter] = useState<InboxFilter>('all')
  const [sorted, setSorted] = useState({ items, entries: newestFirst(items.values()) })
  if (sorted.items !== items) setSorted({ items, entries: newestFirst(items.values()) })
  return (
    <PageFrame title={words.title} onBack={goBack}>
      <div className={styles.content} aria-busy={!ready}>
        <div className={styles.bar}>
          <Choice label={words.filter} options={words.filters} value={filter} onChange={setFilter} />
        </div>
        {failure !== null && <p className={styles.quiet}>{alertStrings.failed}</p>}
        {failure === null && !ready && <p className={styles.quiet}>{alertStrings.loading}</p>}
        {ready && <Content entries={sorted.entries} filter={filter} />}
      </div>
    </PageFrame>
  )
}
