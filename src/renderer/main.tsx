import './ui/tokens.css'
import './ui/base.css'
import { type ComponentType, lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { FollowsView } from './follows/follows-view.tsx'
import { heedLanguage, speakThenShow, useSpeech } from './stores/language.ts'
import { applyAppearanceTo } from './stores/settings.ts'
import { BrokenWindow } from './ui/broken-window.tsx'
import { ErrorBoundary } from './ui/error-boundary.ts'

/** One page serves every kind of window; `?view=` says which one this is. */
const views: Record<string, ComponentType> = {
  // The first window of most starts, so its code comes with the page's own.
  follows: FollowsView,
  chat: lazy(() => import('./chat/chat-view.tsx').then(({ ChatView }) => ({ default: ChatView }))),
  archive: lazy(() => import('./archive/archive-view.tsx').then(({ ArchiveView }) => ({ default: ArchiveView }))),
  viewers: lazy(() => import('./viewers/viewers-view.tsx').then(({ ViewersView }) => ({ default: ViewersView }))),
  connection: lazy(() =>
    import('./connection/connection-view.tsx').then(({ ConnectionView }) => ({ default: ConnectionView })),
  ),
  settings: lazy(() => import('./settings/settings-view.tsx').then(({ SettingsView }) => ({ default: SettingsView }))),
}

const View = views[new URLSearchParams(location.search).get('view') ?? 'follows'] ?? FollowsView

/** The window; another language draws it anew where it stands. */
const App = () => (
  <I18nProvider locale={useSpeech().locale}>
    <ErrorBoundary fallback={<BrokenWindow />}>
      <Suspense>
        <View />
      </Suspense>
    </ErrorBoundary>
  </I18nProvider>
)

applyAppearanceTo(document.documentElement)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
speakThenShow(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  // The first paint does not wait for what may change later.
  requestIdleCallback(heedLanguage, { timeout: 1000 })
})
