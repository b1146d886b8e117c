import Bell from 'lucide-react/icons/bell'
import BellOff from 'lucide-react/icons/bell-off'
import Hourglass from 'lucide-react/icons/hourglass'
import { rang, type Alert, type AlertOutcome } from '#shared/model/alert.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { useNow } from '../stores/now.ts'
import styles from './alert-line.module.css'
import { whenWords } from './inbox-words.ts'

const words = alertStrings.inbox

const GLYPHS = { rang: Bell, silent: BellOff, waits: Hourglass }

function glyphOf(outcome: AlertOutcome): keyof typeof GLYPHS {
  if (outcome === 'waiting') return 'waits'
  return rang(outcome) ? 'rang' : 'silent'
}

/** `New title: Finals`, or the title alone where it tells of a show. */
export const titleWords = ({ kind, show }: Alert): string =>
  [kind === 'title' && words.newTitle, kind === 'busy' && words.busy, show.title?.trim() || words.untitled]
    .filter(Boolean)
    .join(' ')

interface AlertLineProps {
  alert: Alert
  /** What became of it, or would have. */
  outcome: AlertOutcome
  /** The same in words. */
  words: string
  isNew?: boolean
}

/** An alert: who, with what title, when, and what became of it. */
export function AlertLine({ alert, outcome, words: outcomeWords, isNew = false }: AlertLineProps) {
  const { channel } = alert
  const Glyph = GLYPHS[glyphOf(outcome)]
  const time = useNow((now) => whenWords(alert, alert.at, now))
  return (
    <>
      <span aria-hidden className={styles.glyph} data-rang={rang(outcome)}>
        <Glyph size={14} />
      </span>
      <span className={styles.middle}>
        <span className={styles.first}>
          <b dir="auto" className={styles.name} title={channel.name}>
            {channel.name}
          </b>
          {isNew && <span className={styles.new}>{words.new}</span>}
          <span className={styles.time}>{time}</span>
        </span>
        <span dir="auto" className={styles.title} title={titleWords(alert)}>
          {titleWords(alert)}
        </span>
        <span className={styles.outcome} title={outcomeWords}>
          {outcomeWords}
        </span>
      </span>
    </>
  )
}
