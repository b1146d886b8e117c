import { useStore } from 'zustand'
import { stepOfStretch } from '#shared/model/viewer-history.ts'
import { formatExact } from '#shared/strings/format.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { useSpeech } from '../stores/language.ts'
import { markWords } from './mark-words.ts'
import { figuresOf, marksNear, showAt, spanAt } from './read-out.ts'
import styles from './read-line.module.css'
import { graphData, scene } from './scene.ts'
import { cursor, userId } from './state.ts'
import { stretchCount } from './stretch-words.ts'
import { spanOf } from './time-window.ts'
import { clockWords, exactWords, momentWords, stretchWords } from './times.ts'

const words = viewerStrings

/** Marks are told so near to the cursor, as a part of what is in sight. */
const NEAR = 0.008

/** What is known of the moment that the cursor is at. */
function Moment({ at }: { at: number }) {
  const history = useStore(scene, ({ histories }) => histories.get(userId))
  const { window, now } = scene.getState()
  const { activity, marks, shows } = graphData.state.getState()
  const stretch = spanAt(history?.stretches ?? [], at)
  const chat = spanAt(activity, at)
  const show = showAt(shows, at, now)
  const title = show?.titles.findLast((title) => title.at <= at)?.title ?? show?.titles[0]?.title
  const step = history === undefined || stretch === null ? 'raw' : stepOfStretch(history, stretch)
  const happened = marksNear(marks, at, spanOf(window) * NEAR)
  return (
    <>
      <b>{step === 'raw' || stretch === null ? exactWords(at) : stretchWords(stretch.from, stretch.to)}</b>
      <span>{stretchCount(stretch, step)}</span>
      {chat !== null && <span>{words.read.rows(chat.rows, chat.chatters)}</span>}
      {happened.slice(0, 3).map((mark) => (
        <span key={`${mark.kind} ${mark.at}`} dir="auto" className={styles.mark}>
          {markWords(mark)}
        </span>
      ))}
      {happened.length > 3 && <span>{words.mark.many(happened.length)}</span>}
      {show !== null && (
        <span dir="auto" className={styles.show}>
          {title?.trim() || words.untitled}
        </span>
      )}
    </>
  )
}

/** What all that is in sight comes to; drawn anew only when a figure changes. */
function Whole() {
  const text = useStore(scene, ({ histories, window, step }) => {
    const history = histories.get(userId)
    const figures = figuresOf(history?.stretches ?? [], window.from, window.to)
    if (figures === null) return words.graph.isEmpty
    return [
      `${words.graph.peak(figures.peak)} (${spanOf(window) > 86_400_000 ? momentWords(figures.peakAt) : clockWords(figures.peakAt)})`,
      words.graph.mean(Math.round(figures.mean)),
      words.graph.low(figures.low),
      words.graph.known(words.span(figures.coveredMs)),
      words.step[history?.step ?? step],
    ].join('\n')
  })
  return text.split('\n').map((part) => <span key={part}>{part}</span>)
}

interface ReadLineProps {
  /** Whose numbers they are, where there are others beside them. */
  name: string | null
  isSpoken: boolean
}

/** What the cursor is at, or else what all in sight comes to; told to a screen reader when keys moved the cursor. */
export function ReadLine({ name, isSpoken }: ReadLineProps) {
  useSpeech()
  const at = useStore(cursor, (state) => state.at)
  return (
    <p className={styles.line} aria-live={isSpoken ? 'polite' : 'off'} aria-atomic>
      {name !== null && <bdi className={styles.name}>{name}</bdi>}
      {at === null ? <Whole /> : <Moment at={at} />}
    </p>
  )
}

/** The number of a channel where the cursor is, for the legend; a dash where there is none. */
export function NumberAt({ id }: { id: number }) {
  const at = useStore(cursor, (state) => state.at)
  const text = useStore(scene, ({ histories, now }) => {
    const history = histories.get(id)
    const stretch = spanAt(history?.stretches ?? [], at ?? now)
    return stretch === null
      ? words.none
      : formatExact(Math.round(stretch.coveredMs === 0 ? stretch.peak : stretch.viewerMs / stretch.coveredMs))
  })
  return text
}
