import ListPlus from 'lucide-react/icons/list-plus'
import X from 'lucide-react/icons/x'
import { memo, useMemo } from 'react'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useStore } from 'zustand'
import type { FollowLine } from '#shared/model/follow-line.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { lines } from '../stores/follows.ts'
import { useSpeech } from '../stores/language.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import card from './card.module.css'
import { followLines } from './follow-lines.ts'
import styles from './lines-card.module.css'
import { type LinesSummary, problemWords, summaryOf } from './lines-summary.ts'
import { unfollowAll } from './row-actions.ts'

const words = strings.followList.lines

const cancel = (): void => void ask(window.afterparti.follows.cancelLines()).catch(tellFailure)
const forget = (): void => void ask(window.afterparti.follows.forgetLines()).catch(tellFailure)

const Problem = memo(({ line }: { line: FollowLine }) => {
  useSpeech()
  return (
    <li>
      <span className={styles.where}>{words.line(line.number)}</span> <code>{line.text}</code>
      <div className={styles.why}>{problemWords(line)}</div>
    </li>
  )
})
Problem.displayName = 'Problem'

const Progress = ({ done, count, asking }: LinesSummary) => (
  <>
    <ProgressBar aria-label={words.progress} value={done} maxValue={count} className={classNames(styles.track)}>
      {({ percentage }) => <div className={styles.bar} style={{ width: `${percentage ?? 0}%` }} />}
    </ProgressBar>
    <p dir="auto" className={styles.asking}>
      {asking && words.asking(asking.text)}
    </p>
  </>
)

const Choices = ({ again, followed }: LinesSummary) => (
  <div className={styles.choices}>
    {again.length > 0 && <Button onPress={() => void followLines(again)}>{words.again}</Button>}
    {followed.length > 0 && (
      <Button
        onPress={() => {
          unfollowAll(followed)
          forget()
        }}
      >
        {words.undo}
      </Button>
    )}
  </div>
)

/** How far several lines are, and in the end what became of them; until it is closed. */
export function LinesCard() {
  const { items } = useStore(lines)
  const speech = useSpeech()
  // oxlint-disable-next-line react/exhaustive-deps -- it is told in words
  const summary = useMemo(() => summaryOf(items.values()), [items, speech])
  const { isRunning, done, count, problems } = summary
  if (count === 0) return null
  const title = isRunning ? words.running(done, count) : words.done
  return (
    <section className={classNames(card.card, styles.card)} aria-label={words.done}>
      <ListPlus size={16} aria-hidden className={styles.glyph} />
      <div className={card.content}>
        <div className={card.head}>
          <b>{title}</b>
          {isRunning ? (
            <Button onPress={cancel}>{words.cancel}</Button>
          ) : (
            <IconButton label={words.close} onPress={forget}>
              <X size={14} />
            </IconButton>
          )}
        </div>
        {isRunning ? <Progress {...summary} /> : <p aria-live="polite">{summary.words}</p>}
        {problems.length > 0 && (
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and holds nothing that takes the focus
          <ul aria-label={words.problems} tabIndex={0} className={styles.problems}>
            {problems.map((line) => (
              <Problem key={line.number} line={line} />
            ))}
          </ul>
        )}
        {!isRunning && <Choices {...summary} />}
      </div>
    </section>
  )
}
