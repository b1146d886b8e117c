import { useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import type { Range } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { classNames } from '../ui/class-names.ts'
import type { EntryLabels } from './entry.tsx'
import styles from './range-control.module.css'

interface RangeControlProps extends EntryLabels {
  range: Range
  value: number
  onChange: (value: number) => void
}

/** A slider; while it is dragged it shows where it is, and the change is made when it is let go. */
export function RangeControl({ labelId, effectId, range, value, onChange }: RangeControlProps) {
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? value
  return (
    <Slider
      minValue={range.min}
      maxValue={range.max}
      step={range.step}
      value={shown}
      onChange={setDragged}
      onChangeEnd={(next) => {
        setDragged(null)
        if (next !== value) onChange(next)
      }}
      className={classNames(styles.slider)}
    >
      <SliderTrack className={classNames(styles.track)}>
        <SliderThumb aria-labelledby={labelId} aria-describedby={effectId} className={classNames(styles.thumb)} />
      </SliderTrack>
      <span aria-hidden className={styles.value}>
        {settingsStrings.percent(shown)}
      </span>
    </Slider>
  )
}
