import Highlighter from 'lucide-react/icons/highlighter'
import type { MouseEvent } from 'react'
import type { MarkColour } from '#shared/model/chat-rules.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { menuPoint } from '../ui/menu-point.ts'
import styles from './message-row.module.css'
import { NameButton } from './name-button.tsx'
import { showChatOverlay } from './overlay.ts'
import { RoleMark } from './role-mark.tsx'
import type { MessageRowProps } from './row-props.ts'
import { spokenRow } from './row-words.ts'
import { Removed, Said } from './said.tsx'
import { exactTime, minuteTime, secondTime } from './times.ts'

/** Tells by a shape what its colour tells, too; the row says it in words. */
const MarkSign = ({ colour }: { colour: MarkColour }) => (
  <span aria-hidden title={chatStrings.row.marked(colour)} className={styles.sign}>
    <Highlighter size={11} />
  </span>
)

/** A row: when, who, what. */
export function MessageRow(props: MessageRowProps) {
  const { row, itemKey, role, isRun, isInReach, isHit, isTextShown, times } = props
  const { message, removedAt, mark, isIgnored } = row
  const isRaid = message.content.kind === 'raid'
  const openMenu = (event: MouseEvent<HTMLElement>) => {
    event.preventDefault()
    event.currentTarget.focus({ preventScroll: true })
    showChatOverlay({ kind: 'row-menu', at: menuPoint(event, event.currentTarget), itemKey })
  }
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a row has a menu, by the keyboard, too
    <article
      tabIndex={-1}
      aria-label={spokenRow(row, role)}
      className={styles.row}
      data-is-run={isRun}
      data-is-hit={isHit}
      data-is-raid={isRaid}
      data-is-removed={removedAt !== null}
      data-is-ignored={isIgnored}
      data-mark={mark}
      onContextMenu={openMenu}
    >
      {times !== 'none' && (
        <time aria-hidden title={exactTime(message.at)} className={styles.time} data-seconds={times === 'seconds'}>
          {times === 'seconds' ? secondTime(message.at) : minuteTime(message.at)}
        </time>
      )}
      <div className={styles.body}>
        {mark !== null && <MarkSign colour={mark} />}
        {!isRun && !isRaid && (
          <>
            {role !== null && <RoleMark role={role} />}
            <NameButton row={row} isInReach={isInReach} />{' '}
          </>
        )}
        {(removedAt === null || isTextShown) && <Said {...props} />}
        {removedAt !== null && <Removed itemKey={itemKey} isTextShown={isTextShown} isInReach={isInReach} />}
      </div>
    </article>
  )
}
