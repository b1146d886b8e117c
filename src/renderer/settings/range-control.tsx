import type { Range } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { Slider } from '../ui/slider.tsx'
import type { EntryLabels } from './entry.tsx'

interface RangeControlProps extends EntryLabels {
  range: Range
  value: number
  onChange: (value: number) => void
}

/** A number of per cent that is chosen with a slider. */
export const RangeControl = ({ labelId, effectId, ...slider }: RangeControlProps) => (
  <Slider
    {...slider}
    name={{ 'aria-labelledby': labelId, 'aria-describedby': effectId }}
    words={settingsStrings.percent}
  />
)
