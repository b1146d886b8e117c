import { Menu, Separator } from 'react-aria-components/Menu'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import menu from '../follows/app-menu.module.css'
import { MenuAt } from '../follows/menu-at.tsx'
import { MenuEntry } from '../follows/menu-parts.tsx'
import { classNames } from '../ui/class-names.ts'
import { copy } from './actions.ts'
import { showOnly } from './finding.ts'
import { type ChatOverlay, closeChatOverlay, showChatOverlay } from './overlay.ts'
import { roomLog } from './room.ts'
import { copiedRow, nameOf, saidIn } from './row-words.ts'

const words = chatStrings.rowMenu
const close = (): void => closeChatOverlay('row-menu')

/** What can be done with a row. */
export function RowMenu({ at, itemKey }: Omit<Extract<ChatOverlay, { kind: 'row-menu' }>, 'kind'>) {
  const entry = roomLog.state.getState().items.find(({ key }) => key === itemKey)?.entry
  if (entry?.kind !== 'row') return null
  const { message } = entry
  const name = nameOf(message)
  return (
    <MenuAt at={at} label={words.label} onClose={close}>
      <Menu aria-label={words.label} onClose={close} className={classNames(menu.menu)}>
        <MenuEntry id="copy" label={words.copy} keys={chatStrings.keys.copy} onAction={() => copy(copiedRow(entry))} />
        <MenuEntry id="text" label={words.copyText} onAction={() => copy(saidIn(message.content))} />
        <Separator className={classNames(menu.separator)} />
        <MenuEntry
          id="about"
          label={words.about(name)}
          keys={chatStrings.keys.about}
          onAction={() => showChatOverlay({ kind: 'card', at, of: message, name })}
        />
        <MenuEntry
          id="only"
          label={words.showOnly(name)}
          onAction={() => showOnly({ userId: message.userId, userName: message.userName, name })}
        />
      </Menu>
    </MenuAt>
  )
}
