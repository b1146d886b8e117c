import ArrowDownWideNarrow from 'lucide-react/icons/arrow-down-wide-narrow'
import { Header, Menu, MenuSection, MenuTrigger, Popover, Separator, SubmenuTrigger } from 'react-aria-components/Menu'
import { FILE_FORMS, type FileForm } from '#shared/model/follow-file.ts'
import { FOLLOW_SORTS } from '#shared/model/follows-view.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showOverlay } from '../stores/overlay.ts'
import { IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { showToast } from '../ui/toast.ts'
import styles from './app-menu.module.css'
import { changeView, useFollowsView } from './follow-view.ts'
import { MenuEntry } from './menu-parts.tsx'

const words = strings.followList.view
const SWITCHES = ['isGrouped', 'isLiveOnly'] as const

async function importFile(): Promise<void> {
  try {
    const preview = await ask(window.afterparti.follows.readFile())
    if (preview !== null) showOverlay({ kind: 'import', preview })
  } catch (error) {
    tellFailure(error)
  }
}

async function exportFile(form: FileForm): Promise<void> {
  try {
    const { path } = await ask(window.afterparti.follows.exportFile({ form }))
    if (path !== null) void showToast({ text: words.exported(path) })
  } catch (error) {
    tellFailure(error)
  }
}

/** The menu beside the box: in which order, what of it, and the list as files. */
export function ViewMenu() {
  const view = useFollowsView()
  return (
    <MenuTrigger>
      <IconButton label={words.label}>
        <ArrowDownWideNarrow size={16} />
      </IconButton>
      <Popover placement="bottom end" offset={6} className={classNames(styles.popover)}>
        <Menu className={classNames(styles.menu)}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[view.sort]}
            onSelectionChange={(keys) => {
              const sort = FOLLOW_SORTS.find((one) => keys !== 'all' && keys.has(one))
              if (sort) changeView(() => ({ sort }))
            }}
          >
            <Header className={styles.heading}>{words.sort}</Header>
            {FOLLOW_SORTS.map((sort) => (
              <MenuEntry key={sort} id={sort} label={words.sorts[sort]} />
            ))}
          </MenuSection>
          <Separator className={classNames(styles.separator)} />
          <MenuSection
            aria-label={words.show}
            selectionMode="multiple"
            selectedKeys={SWITCHES.filter((name) => view[name])}
            onSelectionChange={(keys) => {
              const isOn = (name: string): boolean => keys === 'all' || keys.has(name)
              // Only what was switched: the others may have been a moment ago.
              const switched = SWITCHES.filter((name) => isOn(name) !== view[name])
              changeView(() => Object.fromEntries(switched.map((name) => [name, isOn(name)])))
            }}
          >
            {SWITCHES.map((name) => (
              <MenuEntry key={name} id={name} label={words[name]} />
            ))}
          </MenuSection>
          <Separator className={classNames(styles.separator)} />
          <MenuEntry id="import" label={words.import} onAction={() => void importFile()} />
          <SubmenuTrigger>
            <MenuEntry id="export" label={words.export} />
            <Popover placement="bottom end" className={classNames(styles.popover)}>
              <Menu aria-label={words.export} className={classNames(styles.menu)}>
                {FILE_FORMS.map((form) => (
                  <MenuEntry key={form} id={form} label={words.forms[form]} onAction={() => void exportFile(form)} />
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
