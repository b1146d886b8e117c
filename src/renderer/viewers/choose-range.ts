import type { GraphRange } from '#shared/model/graph-range.ts'
import { changeSettings } from '../stores/change-settings.ts'
import { showRange } from './state.ts'

/** Shows the latest time of such a range, with which the next graph begins, too. */
export function chooseRange(range: GraphRange): void {
  showRange(range)
  changeSettings({ graphRange: range })
}
