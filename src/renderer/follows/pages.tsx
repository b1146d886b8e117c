import { type ComponentType, lazy, Suspense } from 'react'
import { goBack, type Page, usePages } from '../stores/page.ts'
import { Broken } from '../ui/broken.tsx'
import { ErrorBoundary } from '../ui/error-boundary.ts'
import { Layer } from '../ui/layer.tsx'
import { PageFrame } from '../ui/page-frame.tsx'
import { strings } from '#shared/strings/strings.ts'

const AlertsPage = lazy(() => import('../alerts/alerts-page.tsx').then(({ AlertsPage }) => ({ default: AlertsPage })))
const DetailsPage = lazy(() =>
  import('../details/details-page.tsx').then(({ DetailsPage }) => ({ default: DetailsPage })),
)
const DiscoverPage = lazy(() =>
  import('../discover/discover-page.tsx').then(({ DiscoverPage }) => ({ default: DiscoverPage })),
)

const InboxPage = lazy(() => import('../alerts/inbox.tsx').then(({ InboxPage }) => ({ default: InboxPage })))

/** What each kind of page shows. */
const contents: { [Kind in Exclude<Page['kind'], 'list'>]: ComponentType<Extract<Page, { kind: Kind }>> } = {
  alerts: AlertsPage,
  details: DetailsPage,
  discover: DiscoverPage,
  inbox: InboxPage,
}

const BrokenPage = () => (
  <PageFrame title={strings.appName} onBack={goBack}>
    <Broken {...strings.broken} />
  </PageFrame>
)

/** The pages that lie over the list. */
export const Pages = () =>
  usePages().map((page, index, all) => {
    const Content = contents[page.kind as keyof typeof contents] as ComponentType<Page>
    return (
      // A page keeps its place while others lie over it.
      // oxlint-disable-next-line react/no-array-index-key
      <Layer key={index} isTop={index === all.length - 1}>
        <ErrorBoundary fallback={<BrokenPage />}>
          <Suspense>
            <Content {...page} />
          </Suspense>
        </ErrorBoundary>
      </Layer>
    )
  })
