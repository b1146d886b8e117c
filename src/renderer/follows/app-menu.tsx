import Ellipsis from 'lucide-react/icons/ellipsis'
import { Header, Menu, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components/Menu'
import type { Settings } from '#shared/model/settings.ts'
import { strings } from '#shared/strings/strings.ts'
import { changeSettings, switchSettings } from '../stores/change-settings.ts'
import { showPage } from '../stores/page.ts'
import { showPalette } from '../stores/palette.ts'
import { useSettings } from '../stores/settings.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'
import { MenuEntry } from './menu-parts.tsx'
import { PauseMenu } from './pause-menu.tsx'
import { quit } from './quit.ts'
import { showArchive } from './show-archive.ts'
import { showConnection } from './show-connection.ts'
import { showSettings } from './show-settings.ts'

const words = strings.menu
const THEMES = ['system', 'light', 'dark'] as const
const CLOSE_TO_TRAY = 'closeToTray'
const SHOW_PICTURES = 'showPictures'

function themeOf(keys: Iterable<unknown>): Settings['theme'] | undefined {
  const [key] = keys
  return THEMES.find((theme) => theme === key)
}

/** The menu of the window: theme, pictures, what closing does, other views, quit. */
export function AppMenu() {
  const { theme, closeToTray, showPictures } = useSettings()
  const chosen = [closeToTray && CLOSE_TO_TRAY, showPictures && SHOW_PICTURES].filter((key) => key !== false)
  return (
    <MenuTrigger>
      <IconButton label={words.label}>
        <Ellipsis size={16} />
      </IconButton>
      <Popover placement="top end" offset={6} className={classNames(styles.popover)}>
        <Menu className={classNames(styles.menu)}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[theme]}
            onSelectionChange={(keys) => {
              const theme = keys === 'all' ? undefined : themeOf(keys)
              if (theme) changeSettings({ theme })
            }}
          >
            <Header className={styles.heading}>{words.theme}</Header>
            {THEMES.map((one) => (
              <MenuEntry key={one} id={one} label={words.themes[one]} />
            ))}
          </MenuSection>
          <Separator className={classNames(styles.separator)} />
          <MenuSection
            aria-label={words.window}
            selectionMode="multiple"
            selectedKeys={chosen}
            onSelectionChange={(keys) => {
              const has = (key: string) => keys === 'all' || keys.has(key)
              switchSettings(
                { closeToTray, showPictures },
                { closeToTray: has(CLOSE_TO_TRAY), showPictures: has(SHOW_PICTURES) },
              )
            }}
          >
            <MenuEntry id={SHOW_PICTURES} label={words.showPictures} />
            <MenuEntry id={CLOSE_TO_TRAY} label={words.closeToTray} />
          </MenuSection>
          <Separator className={classNames(styles.separator)} />
          <MenuEntry id="commands" label={words.commands} keys={words.keys.commands} onAction={showPalette} />
          <PauseMenu />
          <MenuEntry id="inbox" label={words.inbox} onAction={() => showPage({ kind: 'inbox' })} />
          <MenuEntry id="alerts" label={words.alerts} onAction={() => showPage({ kind: 'alerts', userId: null })} />
          <MenuEntry id="discover" label={strings.discover.menu} onAction={() => showPage({ kind: 'discover' })} />
          <MenuEntry
            id="archive"
            label={words.archive}
            keys={words.keys.archive}
            onAction={() => showArchive({ kind: 'search' })}
          />
          <MenuEntry id="settings" label={words.settings} keys={words.keys.settings} onAction={showSettings} />
          <MenuEntry id="connection" label={words.connection} onAction={showConnection} />
          <MenuEntry id="quit" label={words.quit} onAction={quit} />
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
