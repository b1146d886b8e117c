import PartyPopper from 'lucide-react/icons/party-popper'
import Radio from 'lucide-react/icons/radio'
import SearchX from 'lucide-react/icons/search-x'
import UserPlus from 'lucide-react/icons/user-plus'
import { type ComponentType, lazy, type RefObject, useEffect, useState } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { Button } from '../ui/button.tsx'
import { useAfterPaint } from '../ui/after-paint.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Later } from '../ui/later.tsx'
import { isAddress } from './entry.ts'
import { Failed } from './failed.tsx'
import { FollowList, type FollowListProps } from './follow-list.tsx'
import { changeView, useFollowsView } from './follow-view.ts'
import styles from './follows-view.module.css'
import type { Rows as RowsOnShow } from './rows.ts'
import { Skeleton } from './skeleton.tsx'
import type { Entry } from './use-entry.ts'

/** What the view shows: its states, named as they are on the document for tests. */
export type ViewState = 'loading' | 'failed' | 'empty' | 'no-match' | 'nobody-live' | 'list'

const FollowButton = ({ entry, kind }: { entry: Entry; kind: 'plain' | 'primary' }) => (
  <Button kind={kind} isDisabled={entry.adding !== null} onPress={() => void entry.follow()}>
    <span dir="auto">
      {entry.adding === null ? strings.follows.follow(entry.text.trim()) : strings.follows.box.adding(entry.adding)}
    </span>
  </Button>
)

const Discovery = lazy(() => import('../discover/discovery.tsx').then(({ Discovery }) => ({ default: Discovery })))

const Invitation = () => (
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and may hold nothing else that takes the focus
  <div tabIndex={0} className={styles.invitation}>
    <EmptyState icon={<PartyPopper size={22} />} title={strings.follows.empty.title}>
      <p>{strings.follows.empty.body}</p>
      <p>
        {strings.follows.empty.example} <code className={styles.example}>{strings.follows.empty.exampleLink}</code>
      </p>
    </EmptyState>
    <Later>
      <section aria-label={strings.discover.region}>
        <Discovery />
      </section>
    </Later>
  </div>
)

function NoMatch({ entry }: { entry: Entry }) {
  const text = entry.text.trim()
  const isLink = isAddress(text)
  return (
    <EmptyState
      icon={isLink ? <UserPlus size={22} /> : <SearchX size={22} />}
      title={isLink ? strings.follows.noMatch.linkTitle : strings.follows.noMatch.title(text)}
    >
      <p>{isLink ? strings.follows.noMatch.linkBody : strings.follows.noMatch.body}</p>
      <FollowButton entry={entry} kind="primary" />
    </EmptyState>
  )
}

const NobodyLive = () => (
  <EmptyState icon={<Radio size={22} />} title={strings.followList.nobodyLive.title}>
    <p>{strings.followList.nobodyLive.body}</p>
    <Button kind="primary" onPress={() => changeView(() => ({ isLiveOnly: false }))}>
      {strings.followList.nobodyLive.showAll}
    </Button>
  </EmptyState>
)

interface FollowsContentProps {
  state: ViewState
  rows: RowsOnShow
  entry: Entry
  /** Whether the text names nobody in the list exactly, so that it may name somebody new. */
  offersFollow: boolean
  listRef: RefObject<HTMLDivElement | null>
}

/**
 * The list whose rows can be dragged, once its code is there and while the order is the user's own; null otherwise. The
 * code comes after the first paint, and then takes the plain list's place at once, so that the focus can be handed over.
 */
function useReorderable(): { List: ComponentType<FollowListProps> } | null {
  const isOwnOrder = useFollowsView().sort === 'mine'
  const isWanted = useAfterPaint() && isOwnOrder
  const [loaded, setLoaded] = useState<{ List: ComponentType<FollowListProps> } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    import('./reorderable-list.tsx').then(({ ReorderableList }) => setLoaded({ List: ReorderableList }), console.error)
  }, [isWanted])
  return isWanted ? loaded : null
}

function Rows(props: FollowListProps) {
  const reorderable = useReorderable()
  return reorderable === null ? <FollowList {...props} /> : <reorderable.List {...props} />
}

const List = ({ rows, entry, offersFollow, listRef }: FollowsContentProps) => (
  <>
    <Rows rows={rows} listRef={listRef} />
    {offersFollow && (
      <div className={styles.offer}>
        <FollowButton entry={entry} kind="plain" />
      </div>
    )}
  </>
)

const contents: Record<ViewState, ComponentType<FollowsContentProps>> = {
  loading: Skeleton,
  failed: Failed,
  empty: Invitation,
  'no-match': NoMatch,
  'nobody-live': NobodyLive,
  list: List,
}

/** The middle of the window in each of its states. */
export function FollowsContent(props: FollowsContentProps) {
  const Content = contents[props.state]
  return <Content {...props} />
}
