import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { useSettings } from '../stores/settings.ts'
import { mostChatters } from './activity-columns.ts'
import styles from './graph.module.css'
import { Legend } from './legend.tsx'
import { activityPlan, viewersPlan } from './plans.ts'
import { Plot } from './plot.tsx'
import { ReadLine } from './read-line.tsx'
import { figuresOf } from './read-out.ts'
import { graphData, scene, setWidth } from './scene.ts'
import { moveCursor, userId, wish } from './state.ts'
import { clockWords, windowWords } from './times.ts'
import { isHeardBeside, onGraphKey } from './on-graph-key.ts'
import { type Line, stepOf, type ViewersKind } from './viewers-plot.ts'

const words = viewerStrings.graph

/** The graph in words, for who does not see it; changed only when what it says does. */
function useSummary(name: string): string {
  return useStore(scene, ({ histories, window }) => {
    const figures = figuresOf(histories.get(userId)?.stretches ?? [], window.from, window.to)
    const what =
      figures === null
        ? words.noFigures
        : words.figures(figures.peak, clockWords(figures.peakAt), Math.round(figures.mean), figures.low)
    return words.label(name, ...windowWords(window), what)
  })
}

/** One graph of viewers with these lines. */
function ViewersPlot({
  lines,
  hasTimes,
  hasMarks,
  name,
}: Pick<ViewersKind, 'lines' | 'hasTimes' | 'hasMarks' | 'name'>) {
  const step = useStore(scene, ({ histories }) => stepOf(lines, histories))
  const { graphFromZero: fromZero } = useSettings()
  const key = JSON.stringify(lines)
  const kind = useMemo(
    (): ViewersKind => ({ lines: JSON.parse(key) as Line[], step, fromZero, hasTimes, hasMarks, name }),
    [key, step, fromZero, hasTimes, hasMarks, name],
  )
  const plan = useMemo(() => viewersPlan(kind), [kind])
  return <Plot plan={plan} onWidth={setWidth} />
}

/** What was said meanwhile, on the same time. */
function ActivityPlot({ name }: { name: string }) {
  const activity = useStore(graphData.state, (state) => state.activity)
  const most = useStore(scene, ({ window }) => mostChatters(activity, window.from, window.to))
  return (
    <figure className={styles.activity} aria-label={words.activity(name)}>
      <figcaption aria-hidden className={styles.caption}>
        {most === 0 ? (
          words.noMessages
        ) : (
          <>
            <span className={styles.bars}>{words.messages}</span>
            <span className={styles.people}>{words.chatters(most)}</span>
          </>
        )}
      </figcaption>
      <Plot plan={activityPlan} />
    </figure>
  )
}

/** How many watched, and what was said meanwhile. */
export function Graph({ channels }: { channels: readonly Channel[] }) {
  const { hidden, isApart } = useStore(wish)
  const { graphMarks, graphChat } = useSettings()
  const [isByKeys, setIsByKeys] = useState(false)
  const name = channels[0]?.name ?? ''
  const label = useSummary(name)
  const lines = channels.map((channel, place) => ({
    userId: channel.userId,
    place,
    isShown: !hidden.has(channel.userId),
  }))
  useEffect(() => () => moveCursor(null), [])
  // On the document, so that Escape leaves a number before it closes the window; on the way down, so that a choice that has
  // the focus does not take an arrow with Shift for one of its own.
  useEffect(() => {
    const heed = (event: KeyboardEvent): void => {
      if (!isHeardBeside(event)) return
      setIsByKeys(true)
      onGraphKey(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    document.addEventListener('keydown', heed, true)
    return () => document.removeEventListener('keydown', heed, true)
  }, [])
  const groups = isApart ? lines.filter(({ isShown }) => isShown).map((line) => [line]) : [lines]
  return (
    <div className={styles.graph}>
      <ReadLine name={channels.length > 1 ? name : null} isSpoken={isByKeys} />
      {channels.length > 1 && <Legend channels={channels} />}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys move through the numbers, as its words say */}
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- canvases that draw themselves, not the file of a picture
        role="img"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the keyboard reaches it
        tabIndex={0}
        className={styles.plots}
        onKeyDown={(event) => {
          setIsByKeys(true)
          onGraphKey(event.nativeEvent)
        }}
        onPointerMove={() => setIsByKeys(false)}
      >
        {groups.map((group, index) => (
          <ViewersPlot
            key={isApart ? group[0]?.userId : 'all'}
            lines={group}
            hasTimes={!graphChat && index === groups.length - 1}
            hasMarks={graphMarks && group.some((line) => line.userId === userId)}
            name={groups.length > 1 ? (channels[group[0]?.place ?? 0]?.name ?? null) : null}
          />
        ))}
        {graphChat && <ActivityPlot name={name} />}
      </div>
    </div>
  )
}
