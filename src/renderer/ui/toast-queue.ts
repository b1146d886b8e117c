import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components/Toast'

/** A short message at the foot of the window, with at most one thing to do about it. */
export interface Toast {
  text: string
  action?: { label: string; run: () => void }
}

/** The messages on show; the newest is in front. */
export const toasts = new ToastQueue<Toast>({ maxVisibleToasts: 2 })
