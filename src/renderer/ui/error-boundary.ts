import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** What is shown instead of a part that cannot be drawn or fetched; nothing unless told otherwise. */
  fallback?: ReactNode
  children: ReactNode
}

/** Keeps the failure of one part from blanking the window. React knows no other form for this than a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    return this.state.hasFailed ? (this.props.fallback ?? null) : this.props.children
  }
}
