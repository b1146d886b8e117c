import { useState } from 'react'
import { Slider as AriaSlider, SliderThumb, SliderTrack } from 'react-aria-components/Slider'
import { classNames } from './class-names.ts'
import styles from './slider.module.css'

interface SliderProps {
  /** What it is called: by its own words, or by an element. */
  name: { 'aria-label': string } | { 'aria-labelledby': string; 'aria-describedby': string }
  range: { min: number; max: number; step: number }
  value: number
  /** What a value is called. */
  words: (value: number) => string
  onChange: (value: number) => void
}

/** A slider; while it is dragged it shows where it is, and the change is made when it is let go. */
export function Slider({ name, range, value, words, onChange }: SliderProps) {
  const [dragged, setDragged] = useState<number | null>(null)
  const shown = dragged ?? value
  return (
    <AriaSlider
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
        <SliderThumb {...name} className={classNames(styles.thumb)} />
      </SliderTrack>
      <span aria-hidden className={styles.value}>
        {words(shown)}
      </span>
    </AriaSlider>
  )
}
