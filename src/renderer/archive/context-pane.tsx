import MessageSquare from 'lucide-react/icons/message-square'
import Unplug from 'lucide-react/icons/unplug'
import X from 'lucide-react/icons/x'
import { useLayoutEffect, useRef } from 'react'
import type { ContextRow } from '#shared/model/archive-view.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { nameOf } from '../chat/row-words.ts'
import { openChat } from '../follows/open-chat.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { hueOf } from '../ui/person.ts'
import styles from './context-pane.module.css'
import pane from './pane.module.css'
import { RowText } from './row-text.tsx'
import { leaveMoment, type Moment } from './state.ts'
import { exactWords, momentWords, timeOf } from './times.ts'
import { useAround } from './use-around.ts'

const words = archiveStrings.context

const Line = ({ row, isMeant }: { row: ContextRow; isMeant: boolean }) => (
  <>
    {row.isAfterGap && (
      <p role="note" className={styles.gap}>
        <Unplug size={12} aria-hidden /> {words.gap}
      </p>
    )}
    <p className={styles.line} data-is-meant={isMeant} data-is-removed={row.removedAt !== null}>
      <time title={exactWords(timeOf(row))}>{momentWords(timeOf(row))}</time>{' '}
      {row.message.content.kind === 'text' && (
        <bdi className={styles.name} style={{ '--hue': hueOf(row.message.userId ?? 0) }}>
          {nameOf(row.message)}
        </bdi>
      )}{' '}
      <RowText row={row} />
      {row.removedAt !== null && <em> {archiveStrings.row.removed}</em>}
    </p>
  </>
)

/** The row that is looked for: of a time alone the last one that was written by then, else the first after it. */
function meantOf(rows: readonly ContextRow[], { rowId, moment }: Moment): number | null {
  if (rowId !== null || !('at' in moment)) return rowId
  const { at } = moment
  return (rows.findLast((row) => timeOf(row) <= at) ?? rows[0])?.id ?? null
}

/** What was said before and after a row or a time, with its gaps, and the way to the chat as it is now. */
export function ContextPane({ at }: { at: Moment }) {
  const { rows, isLoading, isBroken, isFirst, isLast, earlier, later } = useAround(at)
  const scroller = useRef<HTMLDivElement>(null)
  const meantId = meantOf(rows, at)
  const isThere = rows.some(({ id }) => id === meantId)
  // With the row itself: later it would take the focus from where Escape has put it by then.
  useLayoutEffect(() => {
    if (!isThere) return
    scroller.current?.focus({ preventScroll: true })
    scroller.current?.querySelector('[data-is-meant="true"]')?.scrollIntoView({ block: 'center' })
  }, [isThere])
  return (
    <section aria-label={words.label(at.roomName)} className={styles.pane}>
      <div className={pane.bar}>
        <h2 dir="auto" className={pane.grow}>
          {words.title(at.roomName)}
        </h2>
        <Button onPress={() => openChat(at.roomId)}>
          <MessageSquare size={13} aria-hidden /> {words.openChat}
        </Button>
        <IconButton label={words.close} onPress={leaveMoment}>
          <X size={16} />
        </IconButton>
      </div>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div ref={scroller} tabIndex={0} className={pane.scroller}>
        {rows.length === 0 ? (
          <p className={styles.note}>
            {isBroken ? archiveStrings.broken.title : isLoading ? words.loading : words.gone}
          </p>
        ) : (
          <>
            <div className={pane.foot}>
              {isFirst ? (
                <p className={styles.note}>{words.first}</p>
              ) : (
                <Button onPress={earlier}>{words.earlier}</Button>
              )}
            </div>
            {rows.map((row) => (
              <Line key={row.id} row={row} isMeant={row.id === meantId} />
            ))}
            <div className={pane.foot}>
              {isLast ? <p className={styles.note}>{words.last}</p> : <Button onPress={later}>{words.later}</Button>}
            </div>
          </>
        )}
      </div>
    </section>
  )
}
