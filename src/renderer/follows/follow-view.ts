import { useStore } from 'zustand'
import type { Arrangement } from '#shared/model/saved-follows.ts'
import type { FollowsView } from '#shared/model/follows-view.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { arrangement } from '../stores/follows.ts'
import { settings, useSettings } from '../stores/settings.ts'

const NO_ARRANGEMENT: Arrangement = { order: [], groups: [] }

/** How the list is shown. */
export const useFollowsView = (): FollowsView => useSettings().followsView

/** The user's order of channels and groups; empty until main has told. */
export const useArrangement = (): Arrangement =>
  useStore(arrangement, ({ items }) => items.get('arrangement') ?? NO_ARRANGEMENT)

/** The same, as it is now. */
export const arrangementNow = (): Arrangement => arrangement.getState().items.get('arrangement') ?? NO_ARRANGEMENT

/** The view as it is now. */
export const viewNow = (): FollowsView => (settings.getState().items.get('settings') ?? DEFAULT_SETTINGS).followsView

/** Shows the list otherwise, from now on. */
export const changeView = (change: Partial<FollowsView>): void =>
  void ask(window.afterparti.settings.update({ change: { followsView: { ...viewNow(), ...change } } })).catch(
    tellFailure,
  )

/** Folds a section, or unfolds it. */
export function fold(key: string, isFolded: boolean): void {
  const others = viewNow().folded.filter((one) => one !== key)
  changeView({ folded: isFolded ? [...others, key] : others })
}
