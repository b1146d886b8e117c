import UserX from 'lucide-react/icons/user-x'
import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { OfflineBanner } from '../follows/offline-banner.tsx'
import { follows } from '../stores/follows.ts'
import { goBack } from '../stores/page.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { useConnection } from '../ui/use-connection.ts'
import { useTold } from '../ui/use-told.ts'
import { About, Pinned } from './about.tsx'
import { Header } from './header.tsx'
import { Passes } from './passes.tsx'
import { ModeratorsSection } from './people.tsx'
import { PastShows, Posts, Scheduled } from './shows.tsx'

const words = strings.details

/** The header of somebody whom the app does not watch, so that whether they are live must be asked. */
function StrangersHeader(props: Omit<Parameters<typeof Header>[0], 'follow' | 'live'>) {
  const { told, isAsking } = useTold(() => window.afterparti.channel.live({ userId: props.channel.userId }))
  const live = told?.value ?? (isAsking ? { phase: 'unknown' as const } : null)
  return <Header {...props} follow={undefined} live={live} />
}

const Unknown = ({ userId }: { userId: number }) => (
  <EmptyState icon={<UserX size={22} />} title={words.unknown.title}>
    <p>{words.unknown.body(userId)}</p>
  </EmptyState>
)

/** Everything about one channel, followed or not. */
export function DetailsPage({ userId }: { userId: number }) {
  const follow = useStore(follows, ({ items }) => items.get(String(userId)))
  const connection = useConnection(false)
  const asked = useTold(() => window.afterparti.channel.profile({ userId }))
  const profile = asked.told?.value ?? null
  const isNobody = follow === undefined && asked.told !== null && profile === null
  const channel = follow?.channel ?? profile?.channel ?? { userId, name: words.unnamed(userId), account: null }
  const who = { channel, isBanned: profile?.isBanned === true }
  return (
    <PageFrame title={words.title} subject={channel.name} onBack={goBack}>
      <OfflineBanner kind={connection} />
      {isNobody ? (
        <Unknown userId={userId} />
      ) : (
        <>
          {follow ? <Header {...who} follow={follow} live={follow.live} /> : <StrangersHeader {...who} />}
          <About asked={asked} follow={follow} />
          <Pinned userId={userId} />
          <Posts userId={userId} />
          <Scheduled userId={userId} />
          <PastShows userId={userId} />
          <ModeratorsSection userId={userId} />
          <Passes userId={userId} />
        </>
      )}
    </PageFrame>
  )
}
