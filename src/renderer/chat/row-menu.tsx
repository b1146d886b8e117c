import { Menu, Popover, Separator, SubmenuTrigger } from 'react-aria-components/Menu'
import { type ChatRules, MARK_COLOURS } from '#shared/model/chat-rules.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import menu from '../follows/app-menu.module.css'
import { MenuAt } from '../follows/menu-at.tsx'
import { MenuEntry } from '../follows/menu-parts.tsx'
import { useChatRules } from '../rules/chat-rules.ts'
import { isIgnoring, markOf, type RuledPerson } from '../rules/rule-changes.ts'
import { classNames } from '../ui/class-names.ts'
import { copy } from './actions.ts'
import { showOnly } from './finding.ts'
import { type ChatOverlay, closeChatOverlay, showChatOverlay } from './overlay.ts'
import { ignorePerson, markPerson } from './person-rules.ts'
import { roomLog } from './room.ts'
import { copiedRow, nameOf, saidIn } from './row-words.ts'

const words = chatStrings.rowMenu
const close = (): void => closeChatOverlay('row-menu')

/** What the user may say about who wrote the row; as entries, for a menu finds no others. */
const personEntries = (person: RuledPerson, rules: ChatRules) => (
  <>
    <Separator className={classNames(menu.separator)} />
    <SubmenuTrigger>
      <MenuEntry id="mark" label={chatStrings.rules.mark(person.name)} />
      <Popover className={classNames(menu.popover)}>
        <Menu
          aria-label={chatStrings.rules.mark(person.name)}
          className={classNames(menu.menu)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[markOf(rules, person) ?? 'none']}
          onAction={(key) => markPerson(person, MARK_COLOURS.find((colour) => colour === key) ?? null)}
        >
          <MenuEntry id="none" label={chatStrings.rules.unmarked} />
          {MARK_COLOURS.map((colour) => (
            <MenuEntry key={colour} id={colour} label={chatStrings.colours[colour]} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
    <MenuEntry
      id="ignore"
      label={
        isIgnoring(rules, person) ? chatStrings.rules.stopIgnoring(person.name) : chatStrings.rules.ignore(person.name)
      }
      onAction={() => ignorePerson(person, !isIgnoring(rules, person))}
    />
  </>
)

/** What can be done with a row. */
export function RowMenu({ at, itemKey }: Omit<Extract<ChatOverlay, { kind: 'row-menu' }>, 'kind'>) {
  const rules = useChatRules()
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
        {message.userId !== null && rules !== null && personEntries({ userId: message.userId, name }, rules)}
      </Menu>
    </MenuAt>
  )
}
