import TriangleAlert from 'lucide-react/icons/triangle-alert'
import { lazy, Suspense } from 'react'
import { en } from '#shared/strings/en.ts'
import { type Page, showPage } from '../stores/page.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorBoundary } from '../ui/error-boundary.ts'

const InboxPage = lazy(() => import('../alerts/inbox.tsx').then(({ InboxPage }) => ({ default: InboxPage })))
const AlertsPage = lazy(() => import('../alerts/alerts-page.tsx').then(({ AlertsPage }) => ({ default: AlertsPage })))

function Content({ page }: { page: Page }) {
  if (page.kind === 'inbox') return <InboxPage />
  return page.kind === 'alerts' && <AlertsPage key={page.userId} userId={page.userId} />
}

const brokenPage = (
  <EmptyState icon={<TriangleAlert size={22} />} title={en.page.failed}>
    <Button onPress={() => showPage({ kind: 'list' })}>{en.page.back}</Button>
  </EmptyState>
)

/** The pages that take the place of the list; their code comes when they are first opened. */
export const Pages = ({ page }: { page: Page }) => (
  <ErrorBoundary key={page.kind} fallback={brokenPage}>
    <Suspense>
      <Content page={page} />
    </Suspense>
  </ErrorBoundary>
)
