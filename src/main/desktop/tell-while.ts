import type { Notice } from '#shared/model/status.ts'
import type { StoreApi } from 'zustand/vanilla'

/** Tells the user of something for as long as it is so, and no longer. */
export function tellWhile(notices: StoreApi<readonly Notice[]>, notice: Notice, isSo: boolean): void {
  const told = notices.getState()
  const others = told.filter(({ code }) => code !== notice.code)
  if (isSo === others.length < told.length) return
  notices.setState(isSo ? [...others, notice] : others, true)
}
