import Swords from 'lucide-react/icons/swords'
import type { MouseEvent } from 'react'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { classNames } from '../ui/class-names.ts'
import { menuPoint } from '../ui/menu-point.ts'
import { hueOf } from '../ui/person.ts'
import { openLink } from './actions.ts'
import styles from './message-row.module.css'
import { MessageText } from './message-text.tsx'
import { showChatOverlay } from './overlay.ts'
import { RoleMark } from './role-mark.tsx'
import type { Role } from './roles.ts'
import { nameOf, saidIn, spokenRow } from './row-words.ts'
import { isLong } from './text-pieces.ts'
import { exactTime, minuteTime, secondTime } from './times.ts'
import { reveal, toggleWhole } from './unfolded.ts'

const words = chatStrings.row

/** What a row looks like, besides what it says. Nothing but plain values, so that it is easily seen whether one changed. */
export interface MessageRowProps {
  row: ChatRow
  itemKey: string
  role: Role | null
  /** The row before it is by the same person. */
  isRun: boolean
  /** It has the focus or had it last, so Tab goes through what is in it. */
  isInReach: boolean
  /** What is looked for; empty while nothing is. */
  query: string
  /** It is what a search has led to. */
  isHit: boolean
  /** How many letters fit into a line, about. */
  columns: number
  isWhole: boolean
  isTextShown: boolean
  times: 'none' | 'minutes' | 'seconds'
}

/** Shows who somebody is, at their name. */
export function showCard(row: ChatRow, element: Element): void {
  const { left, bottom } = element.getBoundingClientRect()
  const { message } = row
  showChatOverlay({ kind: 'card', at: { x: left, y: bottom }, of: message, name: nameOf(message) })
}

function Name({ row, isInReach }: Pick<MessageRowProps, 'row' | 'isInReach'>) {
  const { userId, at } = row.message
  const name = nameOf(row.message)
  return (
    <button
      type="button"
      tabIndex={isInReach ? 0 : -1}
      title={exactTime(at)}
      aria-label={words.about(name)}
      className={styles.name}
      data-is-known={userId !== null}
      style={{ '--hue': hueOf(userId ?? 0) }}
      onClick={({ currentTarget }) => showCard(row, currentTarget)}
    >
      <bdi>{name}</bdi>
    </button>
  )
}

function Said({ row, itemKey, query, columns, isWhole, isInReach }: Omit<MessageRowProps, 'role' | 'isRun'>) {
  const { content } = row.message
  if (content.kind === 'raid') {
    return (
      <span className={styles.raid}>
        <Swords size={13} aria-hidden /> <bdi>{saidIn(content)}</bdi>
      </span>
    )
  }
  const long = isLong(content.text, columns)
  return (
    <>
      <span dir="auto" className={classNames(styles.text, long && !isWhole && styles.folded)}>
        <MessageText
          text={content.text}
          links={row.links}
          query={query}
          isInReach={isInReach}
          onLink={(index) => openLink(itemKey, index)}
        />
      </span>
      {long && (
        <button
          type="button"
          tabIndex={isInReach ? 0 : -1}
          className={styles.more}
          onClick={() => toggleWhole(itemKey)}
        >
          {isWhole ? words.fold : words.showAll}
        </button>
      )}
    </>
  )
}

const Removed = ({
  itemKey,
  isTextShown,
  isInReach,
}: Pick<MessageRowProps, 'itemKey' | 'isTextShown' | 'isInReach'>) => (
  <span className={styles.removed}>
    {words.removed}
    {!isTextShown && (
      <button type="button" tabIndex={isInReach ? 0 : -1} className={styles.more} onClick={() => reveal(itemKey)}>
        {words.show}
      </button>
    )}
  </span>
)

/** A row: when, who, what. */
export function MessageRow(props: MessageRowProps) {
  const { row, itemKey, role, isRun, isInReach, isHit, isTextShown, times } = props
  const { message, removedAt } = row
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
      onContextMenu={openMenu}
    >
      {times !== 'none' && (
        <time aria-hidden title={exactTime(message.at)} className={styles.time} data-seconds={times === 'seconds'}>
          {times === 'seconds' ? secondTime(message.at) : minuteTime(message.at)}
        </time>
      )}
      <div className={styles.body}>
        {!isRun && !isRaid && (
          <>
            {role !== null && <RoleMark role={role} />}
            <Name row={row} isInReach={isInReach} />{' '}
          </>
        )}
        {(removedAt === null || isTextShown) && <Said {...props} />}
        {removedAt !== null && <Removed itemKey={itemKey} isTextShown={isTextShown} isInReach={isInReach} />}
      </div>
    </article>
  )
}
