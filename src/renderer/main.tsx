import './ui/tokens.css'
import './ui/base.css'
import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { FollowsView } from './follows/follows-view.tsx'
import { applyAppearanceTo } from './stores/settings.ts'
import { BrokenWindow } from './ui/broken-window.tsx'
import { ErrorBoundary } from './ui/error-boundary.ts'

/** One page serves every kind of window; `?view=` says which one this is. */
const views: Record<string, ComponentType> = {
  // The first window of most starts, so its code comes with the page's own.
  follows: FollowsView,
  chat: lazy(() => import('./chat/chat-view.tsx').then(({ ChatView }) => ({ default: ChatView }))),
  connection: lazy(() =>
    import('./connection/connection-view.tsx').then(({ ConnectionView }) => ({ default: ConnectionView })),
  ),
  settings: lazy(() => import('./settings/settings-view.tsx').then(({ SettingsView }) => ({ default: SettingsView }))),
}

const View = views[new URLSearchParams(location.search).get('view') ?? 'follows'] ?? FollowsView

applyAppearanceTo(document.documentElement)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    {/* The catalogue is English, so what the library says must be, too. */}
    <I18nProvider locale="en-GB">
      <ErrorBoundary fallback={<BrokenWindow />}>
        <Suspense>
          <View />
        </Suspense>
      </ErrorBoundary>
    </I18nProvider>
  </StrictMode>,
)
