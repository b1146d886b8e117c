import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { SETTINGS_PAGES, type SettingsPage } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './page-list.module.css'

interface PageListProps {
  /** The page on show; null while what was found of all is. */
  page: SettingsPage | null
  onChoose: (page: SettingsPage) => void
}

/** Hands over the page that a control names. */
const choosing = (onChoose: PageListProps['onChoose']) => (name: string) => {
  const chosen = SETTINGS_PAGES.find((page) => page === name)
  if (chosen) onChoose(chosen)
}

/**
 * The pages beside the content; the arrows go from one to the next. Radios, because a list box would bring code into the
 * first paint of every window that shares it with the follow list (measured: 10 KB).
 */
export const PageList = ({ page, onChoose }: PageListProps) => (
  <RadioGroup
    aria-label={settingsStrings.pageList}
    value={page}
    onChange={choosing(onChoose)}
    className={classNames(styles.list)}
  >
    {SETTINGS_PAGES.map((one) => (
      <Radio key={one} value={one} className={classNames(styles.item)}>
        {settingsStrings.pages[one]}
      </Radio>
    ))}
  </RadioGroup>
)

/** The same where there is no room beside the content. */
export const PageSelect = ({ page, onChoose }: PageListProps) => (
  <select
    aria-label={settingsStrings.pageList}
    value={page ?? ''}
    onChange={({ target }) => choosing(onChoose)(target.value)}
    className={styles.select}
  >
    {page === null && <option value="">{settingsStrings.pageList}</option>}
    {SETTINGS_PAGES.map((one) => (
      <option key={one} value={one}>
        {settingsStrings.pages[one]}
      </option>
    ))}
  </select>
)
