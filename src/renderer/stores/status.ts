import { useStore } from 'zustand'
import type { AppStatus } from '#shared/model/status.ts'
import { createMirror } from './mirror.ts'

/** The state of the app, under the key `status`. */
export const status = createMirror(window.afterparti.app.status)

/** What `select` takes from the app's state; it is given null until main has told. */
export const useStatus = <T>(select: (status: AppStatus | null) => T): T =>
  useStore(status, ({ items }) => select(items.get('status') ?? null))
