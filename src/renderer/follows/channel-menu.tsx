import { Menu, MenuSection, Popover, Separator, SubmenuTrigger } from 'react-aria-components/Menu'
import { strings } from '#shared/strings/strings.ts'
import { closeOverlay, type Overlay, showOverlay } from '../stores/overlay.ts'
import { showPage } from '../stores/page.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'
import { useArrangement } from './follow-view.ts'
import { MenuAt } from './menu-at.tsx'
import { MenuEntry } from './menu-parts.tsx'
import { openChat, openChatOnSite } from './open-chat.ts'
import { openViewers } from './open-viewers.ts'
import { openStream } from './open-stream.ts'
import { channelsOf, copyLinks, keepChat, pin, putInGroup, unfollowAll } from './row-actions.ts'

const words = strings.followList.actions
const close = (): void => closeOverlay('channel-menu')

const NO_GROUP = 'none'
const NEW_GROUP = 'new'

function GroupMenu({ userIds, present }: { userIds: number[]; present: string | undefined | null }) {
  const { groups } = useArrangement()
  const chosen = present === null ? [] : [present === undefined ? NO_GROUP : `group:${present}`]
  return (
    <Menu aria-label={words.group} className={classNames(styles.menu)}>
      <MenuSection aria-label={words.group} selectionMode="single" selectedKeys={chosen}>
        {groups.map((group) => (
          <MenuEntry key={group} id={`group:${group}`} label={group} onAction={() => putInGroup(userIds, group)} />
        ))}
        <MenuEntry id={NO_GROUP} label={words.noGroup} onAction={() => putInGroup(userIds, null)} />
      </MenuSection>
      <Separator className={classNames(styles.separator)} />
      <MenuEntry id={NEW_GROUP} label={words.newGroup} onAction={() => showOverlay({ kind: 'new-group', userIds })} />
    </Menu>
  )
}

/** What can be done with the selected channels. */
export function ChannelMenu({ at, userIds }: Extract<Overlay, { kind: 'channel-menu' }>) {
  const channels = channelsOf(userIds)
  const [only] = userIds.length === 1 ? channels : []
  const arePinned = channels.every(({ isPinned }) => isPinned)
  const areKept = channels.every(({ isRecorded }) => isRecorded)
  const [first] = channels
  const group = channels.every((one) => one.group === first?.group) ? first?.group : null
  return (
    <MenuAt at={at} label={words.label} onClose={close}>
      <Menu aria-label={words.label} onClose={close} className={classNames(styles.menu)}>
        {only && (
          <>
            <MenuEntry
              id="stream"
              label={words.openStream}
              keys={words.keys.openStream}
              onAction={() => void openStream(only.channel.userId)}
            />
            <MenuEntry
              id="chat"
              label={words.openChat}
              keys={words.keys.openChat}
              onAction={() => openChat(only.channel.userId)}
            />
            <MenuEntry
              id="viewers"
              label={words.openViewers}
              keys={words.keys.openViewers}
              onAction={() => openViewers(only.channel.userId)}
            />
            <MenuEntry
              id="chat-on-site"
              label={words.openChatOnSite}
              onAction={() => openChatOnSite(only.channel.userId)}
            />
            <MenuEntry
              id="details"
              label={words.details}
              keys={words.keys.details}
              onAction={() => showPage({ kind: 'details', userId: only.channel.userId })}
            />
          </>
        )}
        <MenuEntry
          id="copy"
          label={words.copyLink(userIds.length)}
          keys={words.keys.copyLink}
          onAction={() => void copyLinks(userIds)}
        />
        <Separator className={classNames(styles.separator)} />
        <MenuEntry id="pin" label={arePinned ? words.unpin : words.pin} onAction={() => pin(userIds, !arePinned)} />
        <MenuEntry
          id="keep-chat"
          label={areKept ? words.stopKeepingChat : words.keepChat}
          onAction={() => keepChat(userIds, !areKept)}
        />
        <SubmenuTrigger>
          <MenuEntry id="group" label={words.group} />
          <Popover placement="bottom end" className={classNames(styles.popover)}>
            <GroupMenu userIds={userIds} present={group} />
          </Popover>
        </SubmenuTrigger>
        {only && (
          <>
            <MenuEntry
              id="note"
              label={words.note}
              onAction={() => showOverlay({ kind: 'note', userId: only.channel.userId })}
            />
            <MenuEntry
              id="alerts"
              label={words.alerts}
              onAction={() => showPage({ kind: 'alerts', userId: only.channel.userId })}
            />
          </>
        )}
        <Separator className={classNames(styles.separator)} />
        <MenuEntry
          id="unfollow"
          label={words.unfollow(userIds.length)}
          keys={words.keys.unfollow}
          onAction={() => unfollowAll(userIds)}
        />
      </Menu>
    </MenuAt>
  )
}
