import ChevronDown from 'lucide-react/icons/chevron-down'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select'
import { SETTINGS_PAGES, type SettingsPage } from '#shared/model/setting-kinds.ts'
import { enSettings } from '#shared/strings/en-settings.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './page-list.module.css'

interface PageListProps {
  /** The page on show; null while what was found of all is. */
  page: SettingsPage | null
  onChoose: (page: SettingsPage) => void
}

const pageOf = (key: unknown): SettingsPage | undefined => SETTINGS_PAGES.find((page) => page === key)

const item = (page: SettingsPage) => (
  <ListBoxItem key={page} id={page} textValue={enSettings.pages[page]} className={classNames(styles.item)}>
    {enSettings.pages[page]}
  </ListBoxItem>
)

/** The pages beside the content; the arrows go from one to the next. */
export const PageList = ({ page, onChoose }: PageListProps) => (
  <ListBox
    aria-label={enSettings.pageList}
    selectionMode="single"
    selectionBehavior="replace"
    disallowEmptySelection
    selectedKeys={page === null ? [] : [page]}
    onSelectionChange={(keys) => {
      const [key] = keys === 'all' ? [] : keys
      const chosen = pageOf(key)
      if (chosen) onChoose(chosen)
    }}
    className={classNames(styles.list)}
  >
    {SETTINGS_PAGES.map(item)}
  </ListBox>
)

/** The same where there is no room beside the content. */
export const PageSelect = ({ page, onChoose }: PageListProps) => (
  <Select
    aria-label={enSettings.pageList}
    selectedKey={page}
    onSelectionChange={(key) => {
      const chosen = pageOf(key)
      if (chosen) onChoose(chosen)
    }}
  >
    <Button className={classNames(styles.button)}>
      <SelectValue className={classNames(styles.value)}>
        {page === null ? enSettings.pageList : enSettings.pages[page]}
      </SelectValue>
      <ChevronDown size={14} aria-hidden />
    </Button>
    <Popover className={classNames(styles.popover)}>
      <ListBox className={classNames(styles.list)}>{SETTINGS_PAGES.map(item)}</ListBox>
    </Popover>
  </Select>
)
