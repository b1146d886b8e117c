import { useRef } from 'react'
import { useStore } from 'zustand'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { showArchive } from '../follows/show-archive.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import { copy } from './actions.ts'
import { CardRules } from './card-rules.tsx'
import { showOnly } from './finding.ts'
import { type ChatOverlay, closeChatOverlay } from './overlay.ts'
import { RoleMark } from './role-mark.tsx'
import { roleOf } from './roles.ts'
import { roomLog } from './room.ts'
import { exactTime, minuteTime } from './times.ts'
import { useFittingOffset } from './use-fitting-offset.ts'
import { useKeepers } from './use-keepers.ts'
import styles from './user-card.module.css'
import { userFacts } from './user-facts.ts'

const words = chatStrings.card
const close = (): void => closeChatOverlay('card')

/** Leads to what somebody wrote in all chats that were ever seen. */
const AllMessages = ({ userId, name }: { userId: number; name: string }) => (
  <Button
    onPress={() => {
      close()
      showArchive({ kind: 'user', userId, name })
    }}
  >
    {words.allMessages}
  </Button>
)

/** Who somebody is, as far as this window has seen. */
export function UserCard({ at, of, name }: Extract<ChatOverlay, { kind: 'card' }>) {
  const point = useRef<HTMLDivElement>(null)
  const { card, offset } = useFittingOffset(at.y)
  const items = useStore(roomLog.state, (state) => state.items)
  const role = roleOf(of, useKeepers())
  const { count, firstAt, lastAt, names } = userFacts(items, of)
  const others = names.filter((other) => other !== name)
  return (
    <>
      <div ref={point} style={{ position: 'fixed', left: at.x, top: at.y }} />
      <Popover
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        triggerRef={point}
        placement="bottom start"
        offset={offset}
        shouldFlip={false}
        className={classNames(styles.popover)}
      >
        <Dialog ref={card} aria-label={words.label(name)} className={classNames(styles.card)}>
          <div className={styles.who}>
            <Face channel={{ userId: of.userId ?? 0, name, account: null }} isLive={false} />
            <div className={styles.names}>
              <p className={styles.name}>
                <bdi>{name}</bdi>
              </p>
              {others.length > 0 && <p>{words.alsoAs(others.slice(0, 3).map(isolated).join(', '))}</p>}
              <p className={styles.fact}>{of.userId === null ? words.noId : words.id(of.userId)}</p>
              {role !== null && (
                <p className={styles.fact}>
                  <RoleMark role={role} />
                  {chatStrings.roles[role]}
                </p>
              )}
            </div>
          </div>
          <p className={styles.fact}>{words.rows(count)}</p>
          {firstAt !== null && lastAt !== null && (
            <p className={styles.fact}>
              <time title={exactTime(firstAt)}>{words.first(minuteTime(firstAt))}</time>
              {', '}
              <time title={exactTime(lastAt)}>{words.last(minuteTime(lastAt))}</time>
            </p>
          )}
          {of.userId !== null && <CardRules key={of.userId} person={{ userId: of.userId, name }} onDone={close} />}
          <div className={styles.actions}>
            <Button
              onPress={() => {
                close()
                showOnly({ userId: of.userId, userName: of.userName, name })
              }}
            >
              {words.showOnly}
            </Button>
            {of.userId !== null && <AllMessages userId={of.userId} name={name} />}
            <Button
              onPress={() => {
                close()
                copy(name)
              }}
            >
              {words.copyName}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  )
}
