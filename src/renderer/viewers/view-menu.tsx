import Ellipsis from 'lucide-react/icons/ellipsis'
import { Menu, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu'
import { useStore } from 'zustand'
import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import menu from '../follows/app-menu.module.css'
import { MenuEntry } from '../follows/menu-parts.tsx'
import { showSettings } from '../follows/show-settings.ts'
import { switchSettings } from '../stores/change-settings.ts'
import { useSettings } from '../stores/settings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { copyPicture, savePicture } from './export-picture.ts'
import { showDialog, wish } from './state.ts'
import { useStanding } from './use-standing.ts'

const words = viewerStrings.menu

/** The menu of the window: what graphs show, in all windows but for channels of their own, and what can be done with it. */
export function ViewMenu({ channel }: { channel: Channel }) {
  const { isApart, compared, section } = useStore(wish)
  const { graphFromZero, graphMarks, graphChat } = useSettings()
  const chosen = { graphFromZero, graphMarks, graphChat, isApart }
  const channels = [channel, ...compared]
  const hasNumbers = useStanding() === 'there'
  const hasGraph = hasNumbers && section === 'graph'
  return (
    <MenuTrigger>
      <IconButton label={viewerStrings.header.menu}>
        <Ellipsis size={16} />
      </IconButton>
      <Popover placement="bottom end" offset={4} className={classNames(menu.popover)}>
        <Menu aria-label={viewerStrings.header.menu} className={classNames(menu.menu)}>
          <MenuSection
            aria-label={viewerStrings.header.menu}
            selectionMode="multiple"
            selectedKeys={Object.entries(chosen).flatMap(([key, isChosen]) => (isChosen ? [key] : []))}
            onSelectionChange={(keys) => {
              const has = (key: keyof typeof chosen) => keys === 'all' || keys.has(key)
              wish.setState({ isApart: has('isApart') })
              switchSettings(
                { graphFromZero, graphMarks, graphChat },
                {
                  graphFromZero: has('graphFromZero'),
                  graphMarks: has('graphMarks'),
                  graphChat: has('graphChat'),
                },
              )
            }}
          >
            <MenuEntry id="graphFromZero" label={words.fromZero} />
            <MenuEntry id="graphMarks" label={words.marks} />
            <MenuEntry id="graphChat" label={words.activity} />
            <MenuEntry id="isApart" label={words.apart} isDisabled={compared.length === 0} />
          </MenuSection>
          <Separator className={classNames(menu.separator)} />
          <MenuEntry id="csv" label={words.csv} isDisabled={!hasNumbers} onAction={() => showDialog('csv')} />
          <MenuEntry id="png" label={words.png} isDisabled={!hasGraph} onAction={() => void savePicture(channels)} />
          <MenuEntry
            id="copy"
            label={words.copyPng}
            isDisabled={!hasGraph}
            onAction={() => void copyPicture(channels)}
          />
          <Separator className={classNames(menu.separator)} />
          <MenuEntry id="keys" label={words.keys} keys="?" onAction={() => showDialog('keys')} />
          <MenuEntry id="settings" label={words.settings} keys={strings.menu.keys.settings} onAction={showSettings} />
          <Separator className={classNames(menu.separator)} />
          <MenuEntry id="forget" label={words.forget} onAction={() => showDialog('forget')} />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
