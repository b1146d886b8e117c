import { lazy, Suspense } from 'react'
import type { Page } from '../stores/page.ts'
import { ErrorBoundary } from '../ui/error-boundary.ts'
import { Failed } from './failed.tsx'

const InboxPage = lazy(() => import('../alerts/inbox.tsx').then(({ InboxPage }) => ({ default: InboxPage })))
const AlertsPage = lazy(() => import('../alerts/alerts-page.tsx').then(({ AlertsPage }) => ({ default: AlertsPage })))

function Content({ page }: { page: Page }) {
  if (page.kind === 'inbox') return <InboxPage />
  return page.kind === 'alerts' && <AlertsPage key={page.userId} userId={page.userId} />
}

/** The pages that take the place of the list; their code comes when they are first opened. */
export const Pages = ({ page }: { page: Page }) => (
  <ErrorBoundary fallback={<Failed />}>
    <Suspense>
      <Content page={page} />
    </Suspense>
  </ErrorBoundary>
)
