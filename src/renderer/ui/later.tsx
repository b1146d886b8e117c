import { type ReactNode, Suspense } from 'react'
import { useAfterPaint } from './after-paint.ts'
import { ErrorBoundary } from './error-boundary.ts'

/** Lazy parts that may wait for the first paint; nothing stands in their place before, nor if they fail. */
export const Later = ({ children }: { children: ReactNode }) =>
  useAfterPaint() && (
    <ErrorBoundary>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  )
