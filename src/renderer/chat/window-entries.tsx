import { Header, MenuSection } from 'react-aria-components/Menu'
import type { ChatWindowState } from '#shared/model/chat-window.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import menu from '../follows/app-menu.module.css'
import { MenuEntry } from '../follows/menu-parts.tsx'
import { showChatOverlay } from './overlay.ts'
import { changeLook } from './window-look.ts'

const words = chatStrings.window

/** Where the box for the opacity opens: below the button of the menu that it was chosen in, px. */
const BELOW_HEADER = 44
const openOpacity = (): void => showChatOverlay({ kind: 'opacity', at: { x: window.innerWidth - 8, y: BELOW_HEADER } })

const whyNot = (can: ChatWindowState['can'][keyof ChatWindowState['can']]): string | null =>
  can === true ? null : words.cannot[can]

/** How the window is shown; what this desktop cannot do says why. Entries, because a menu finds no others. */
export const windowEntries = ({ isOnTop, isClickThrough, opacity, can }: ChatWindowState) => (
  <>
    <MenuSection
      selectionMode="multiple"
      selectedKeys={[...(isOnTop ? ['on-top'] : []), ...(isClickThrough ? ['click-through'] : [])]}
      onSelectionChange={(keys) => {
        const has = (key: string): boolean => keys === 'all' || keys.has(key)
        if (has('on-top') !== isOnTop) changeLook({ isOnTop: has('on-top') })
        if (has('click-through') !== isClickThrough) changeLook({ isClickThrough: has('click-through') })
      }}
    >
      <Header className={menu.heading}>{words.label}</Header>
      <MenuEntry id="on-top" label={words.onTop} isDisabled={can.onTop !== true} description={whyNot(can.onTop)} />
      <MenuEntry
        id="click-through"
        label={words.clickThrough}
        isDisabled={can.clickThrough !== true}
        description={whyNot(can.clickThrough) ?? words.clickThroughHint}
      />
    </MenuSection>
    <MenuEntry
      id="opacity"
      label={`${words.opacity}…`}
      {...(can.opacity === true && { keys: words.percent(opacity) })}
      isDisabled={can.opacity !== true}
      description={whyNot(can.opacity)}
      onAction={openOpacity}
    />
  </>
)
