import Ellipsis from 'lucide-react/icons/ellipsis'
import { Header, Menu, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu'
import { useStore } from 'zustand'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { strings } from '#shared/strings/strings.ts'
import menu from '../follows/app-menu.module.css'
import { MenuEntry } from '../follows/menu-parts.tsx'
import { openViewers } from '../follows/open-viewers.ts'
import { showArchive } from '../follows/show-archive.ts'
import { showConnection } from '../follows/show-connection.ts'
import { showSettings } from '../follows/show-settings.ts'
import { switchSettings } from '../stores/change-settings.ts'
import { useSettings } from '../stores/settings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { FILTERS } from './row-filter.ts'
import { viewing } from './viewing.ts'
import { useWindowLook } from './window-look.ts'
import { windowEntries } from './window-entries.tsx'
import { userId } from './room.ts'

const words = chatStrings.menu
const { keys } = strings.menu

/** The menu of a chat window: what rows look like, in all of them, and the ways to other windows. */
export function ViewMenu() {
  const { chatTimes, chatSeconds, chatDensity, chatRemoved } = useSettings()
  const { only, showsIgnored } = useStore(viewing)
  const look = useWindowLook()
  const chosen = { times: chatTimes, seconds: chatSeconds, compact: chatDensity === 'compact', removed: chatRemoved }
  return (
    <MenuTrigger>
      <IconButton label={chatStrings.header.menu}>
        <Ellipsis size={16} />
      </IconButton>
      <Popover placement="bottom end" offset={4} className={classNames(menu.popover)}>
        <Menu aria-label={chatStrings.header.menu} className={classNames(menu.menu)}>
          <MenuSection
            aria-label={chatStrings.header.menu}
            selectionMode="multiple"
            selectedKeys={Object.entries(chosen).flatMap(([key, isChosen]) => (isChosen ? [key] : []))}
            onSelectionChange={(keys) => {
              const has = (key: string) => keys === 'all' || keys.has(key)
              switchSettings(
                { chatTimes, chatSeconds, chatDensity, chatRemoved },
                {
                  chatTimes: has('times'),
                  chatSeconds: has('seconds'),
                  chatDensity: has('compact') ? 'compact' : 'comfortable',
                  chatRemoved: has('removed'),
                },
              )
            }}
          >
            <MenuEntry id="times" label={words.times} />
            <MenuEntry id="seconds" label={words.seconds} isDisabled={!chatTimes} />
            <MenuEntry id="compact" label={words.compact} />
            <MenuEntry id="removed" label={words.removed} />
          </MenuSection>
          <Separator className={classNames(menu.separator)} />
          <MenuSection
            selectionMode="multiple"
            selectedKeys={[...only, ...(showsIgnored ? ['ignored'] : [])]}
            onSelectionChange={(keys) => {
              const has = (key: string) => keys === 'all' || keys.has(key)
              viewing.setState({ only: FILTERS.filter(has), showsIgnored: has('ignored') })
            }}
          >
            <Header className={menu.heading}>{words.filters}</Header>
            {FILTERS.map((name) => (
              <MenuEntry key={name} id={name} label={chatStrings.filter.names[name]} />
            ))}
            <MenuEntry id="ignored" label={words.ignored} />
          </MenuSection>
          <MenuEntry id="by-text" label={words.byText} onAction={() => viewing.setState({ isWriting: true })} />
          <Separator className={classNames(menu.separator)} />
          {look !== null && (
            <>
              {windowEntries(look)}
              <Separator className={classNames(menu.separator)} />
            </>
          )}
          <MenuEntry id="viewers" label={words.viewers} onAction={() => openViewers(userId)} />
          <MenuEntry
            id="archive"
            label={words.archive}
            keys={keys.archive}
            onAction={() => showArchive({ kind: 'room', userId })}
          />
          <MenuEntry id="settings" label={words.settings} keys={keys.settings} onAction={showSettings} />
          <MenuEntry id="connection" label={words.connection} onAction={showConnection} />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
