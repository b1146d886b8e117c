import { useState } from 'react'
import type { Span, WeekHours } from '#shared/model/week-hours.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { Hidden } from '../ui/hidden.tsx'
import { Tick } from '../ui/tick.tsx'
import { dayName, minuteOf, minuteText } from './times.ts'
import styles from './week-editor.module.css'

const words = alertStrings.week

interface TimeProps {
  label: string
  /** Minutes since midnight. */
  minute: number
  onChange: (minute: number) => void
}

/** While it has the focus it shows what is typed, which for a moment may be no time. */
function Time({ label, minute, onChange }: TimeProps) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <input
      type="time"
      aria-label={label}
      className={styles.time}
      value={typed ?? minuteText(minute)}
      onFocus={() => setTyped(minuteText(minute))}
      onBlur={() => setTyped(null)}
      onChange={({ target: { value } }) => {
        setTyped(value)
        const next = minuteOf(value)
        if (next !== null) onChange(next)
      }}
    />
  )
}

interface DayProps {
  /** In full and as short as it may be written. */
  name: string
  short: string
  span: Span | null
  /** What a day begins with when it is ticked. */
  usual: Span
  onChange: (span: Span | null) => void
}

const Day = ({ name, short, span, usual, onChange }: DayProps) => (
  <li className={styles.day}>
    <Tick isSelected={span !== null} onChange={(isOn) => onChange(isOn ? usual : null)}>
      <span aria-hidden className={styles.name}>
        {short}
      </span>
      <Hidden>{name}</Hidden>
    </Tick>
    {span === null ? (
      <span className={styles.quiet}>{words.never}</span>
    ) : (
      <span className={styles.span}>
        <Time label={words.from(name)} minute={span.from} onChange={(from) => onChange({ ...span, from })} />
        <span>{words.between}</span>
        <Time label={words.to(name)} minute={span.to} onChange={(to) => onChange({ ...span, to })} />
        <span className={styles.quiet}>{span.to <= span.from && words.nextDay}</span>
      </span>
    )}
  </li>
)

interface WeekEditorProps {
  label: string
  hours: WeekHours
  usual: Span
  onChange: (hours: WeekHours) => void
}

/** Hours for each day of the week. */
export const WeekEditor = ({ label, hours, usual, onChange }: WeekEditorProps) => (
  <ul aria-label={label} className={styles.week}>
    {hours.map((_, day) => (
      <Day
        // eslint-disable-next-line react/no-array-index-key -- a day is its place in the week
        key={day}
        name={dayName(day, 'long')}
        short={dayName(day, 'short')}
        span={hours[day] ?? null}
        usual={usual}
        onChange={(span) => onChange(hours.map((other, at) => (at === day ? span : other)))}
      />
    ))}
  </ul>
)
