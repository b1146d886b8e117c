import type { Toast } from './toast-queue.ts'

/** How long a message stays, in ms; the time stands still under the pointer or the focus. */
const STAYS = 10_000

/** Shows a message; the toast's code is fetched only now, and without it nothing is shown. Returns what takes it away again. */
export async function showToast(toast: Toast): Promise<() => void> {
  try {
    const { toasts } = await import('./toast-queue.ts')
    const key = toasts.add(toast, { timeout: STAYS })
    return () => toasts.close(key)
  } catch (error) {
    console.error(error)
    return () => {}
  }
}
