import { useState } from 'react'
import { useStore } from 'zustand'
import { formatExact } from '#shared/strings/format.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { useMedia } from '../ui/use-media.ts'
import { markWords } from './mark-words.ts'
import { type NumberLine, numberLines } from './number-lines.ts'
import { graphData, scene } from './scene.ts'
import { userId, wish } from './state.ts'
import { stretchWords } from './times.ts'
import { FEW_COLUMNS } from './table-folds.ts'
import styles from './table.module.css'

const words = viewerStrings.table

/** So many lines are drawn at first, and more each time they are wanted. */
const PAGE = 200

const Line = ({ line, isRaw }: { line: NumberLine; isRaw: boolean }) => (
  <tr>
    <th scope="row">{stretchWords(line.from, line.to)}</th>
    <td data-label={words.mean} className={styles.number}>
      {formatExact(Math.round(line.mean))}
    </td>
    {!isRaw && (
      <>
        <td data-label={words.low} className={styles.number}>
          {formatExact(line.low)}
        </td>
        <td data-label={words.peak} className={styles.number}>
          {formatExact(line.peak)}
        </td>
      </>
    )}
    <td data-label={words.rows} className={styles.number}>
      {line.chat === null ? viewerStrings.none : formatExact(line.chat.rows)}
    </td>
    <td data-label={words.chatters} className={styles.number}>
      {line.chat === null ? viewerStrings.none : formatExact(line.chat.chatters)}
    </td>
    <td dir="auto" className={styles.text}>
      {line.marks.map(markWords).join('; ')}
    </td>
  </tr>
)

/** The numbers behind the graph, drawn anew when another one comes or other time is shown, and not whenever the last grows. */
export function NumbersPage({ name }: { name: string }) {
  const [most, setMost] = useState(PAGE)
  useStore(scene, ({ histories, step }) => {
    const stretches = histories.get(userId)?.stretches
    return `${step} ${stretches?.length} ${stretches?.at(-1)?.from}`
  })
  useStore(wish)
  const { activity, marks } = useStore(graphData.state)
  const isFolded = useMedia(FEW_COLUMNS)
  const { window, histories } = scene.getState()
  const history = histories.get(userId)
  const isRaw = history === undefined || (history.step === 'raw' && history.coarser === undefined)
  const lines = history === undefined ? [] : numberLines(history, activity, marks, window)
  const shown = lines.slice(0, most)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keyboard must be able to
    <section aria-label={words.label(name)} tabIndex={0} className={styles.scroller}>
      <table className={classNames(styles.table, isFolded && styles.folded)}>
        <thead>
          <tr>
            <th scope="col">{words.from}</th>
            <th scope="col" className={styles.number}>
              {words.mean}
            </th>
            {!isRaw && (
              <>
                <th scope="col" className={styles.number}>
                  {words.low}
                </th>
                <th scope="col" className={styles.number}>
                  {words.peak}
                </th>
              </>
            )}
            <th scope="col" className={styles.number}>
              {words.rows}
            </th>
            <th scope="col" className={styles.number}>
              {words.chatters}
            </th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <Line key={line.from} line={line} isRaw={isRaw} />
          ))}
        </tbody>
      </table>
      <p className={styles.foot}>
        {lines.length === 0 ? viewerStrings.graph.isEmpty : words.newest(shown.length, lines.length)}
        {shown.length < lines.length && <Button onPress={() => setMost(most + PAGE)}>{words.more}</Button>}
      </p>
    </section>
  )
}
