import { useStore } from 'zustand'
import type { Arrangement } from '#shared/model/saved-follows.ts'
import type { FollowsView } from '#shared/model/follows-view.ts'
import { ask, tellFailure } from '../bridge.ts'
import { arrangement } from '../stores/follows.ts'
import { currentSettings, settingsAreNow, useSettings } from '../stores/settings.ts'
import { createTurns } from '../stores/turns.ts'

const NO_ARRANGEMENT: Arrangement = { order: [], groups: [] }

/** How the list is shown. */
export const useFollowsView = (): FollowsView => useSettings().followsView

/** The user's order of channels and groups; empty until main has told. */
export const useArrangement = (): Arrangement =>
  useStore(arrangement, ({ items }) => items.get('arrangement') ?? NO_ARRANGEMENT)

/** The same, as it is now. */
export const arrangementNow = (): Arrangement => arrangement.getState().items.get('arrangement') ?? NO_ARRANGEMENT

/** The view as it is now. */
export const viewNow = (): FollowsView => currentSettings().followsView

const inTurn = createTurns()

/** Shows the list otherwise, from now on; `make` is given how it is shown when all changes before are made. */
export const changeView = (make: (view: FollowsView) => Partial<FollowsView>): void =>
  void inTurn(async () => {
    const followsView = { ...viewNow(), ...make(viewNow()) }
    await ask(window.afterparti.settings.update({ change: { followsView } }))
    settingsAreNow({ followsView })
  }).catch(tellFailure)

/** Folds a section, or unfolds it. */
export const fold = (key: string, isFolded: boolean): void =>
  changeView(({ folded }) => {
    const others = folded.filter((one) => one !== key)
    return { folded: isFolded ? [...others, key] : others }
  })
