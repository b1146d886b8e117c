import { Menu, Separator } from 'react-aria-components/Menu'
import { strings } from '#shared/strings/strings.ts'
import { closeOverlay, type Overlay, showOverlay } from '../stores/overlay.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'
import { useArrangement } from './follow-view.ts'
import { MenuAt } from './menu-at.tsx'
import { MenuEntry } from './menu-parts.tsx'
import { removeGroup, stepGroup } from './row-actions.ts'

const words = strings.followList.actions
const close = (): void => closeOverlay('group-menu')

/** What can be done with a group. */
export function GroupMenu({ at, group }: Extract<Overlay, { kind: 'group-menu' }>) {
  const { groups } = useArrangement()
  const edges = [...(groups[0] === group ? ['up'] : []), ...(groups.at(-1) === group ? ['down'] : [])]
  return (
    <MenuAt at={at} label={words.label} onClose={close}>
      <Menu aria-label={words.label} onClose={close} disabledKeys={edges} className={classNames(styles.menu)}>
        <MenuEntry
          id="rename"
          label={words.renameGroup}
          onAction={() => showOverlay({ kind: 'rename-group', group })}
        />
        <MenuEntry id="up" label={words.moveUp} onAction={() => stepGroup(group, 'up')} />
        <MenuEntry id="down" label={words.moveDown} onAction={() => stepGroup(group, 'down')} />
        <Separator className={classNames(styles.separator)} />
        <MenuEntry id="remove" label={words.removeGroup} onAction={() => removeGroup(group)} />
      </Menu>
    </MenuAt>
  )
}
