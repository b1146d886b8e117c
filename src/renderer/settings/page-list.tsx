import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { SETTINGS_PAGES, type SettingsPage } from '#shared/model/setting-kinds.ts'
import { enSettings } from '#shared/strings/en-settings.ts'
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
    aria-label={enSettings.pageList}
    value={page}
    onChange={choosing(onChoose)}
    className={classNames(styles.list)}
  >
    {SETTINGS_PAGES.map((one) => (
      <Radio key={one} value={one} className={classNames(styles.item)}>
        {enSettings.pages[one]}
      </Radio>
    ))}
  </RadioGroup>
)

/** The same where there is no room beside the content. */
export const PageSelect = ({ page, onChoose }: PageListProps) => (
  <select
    aria-label={enSettings.pageList}
    value={page ?? ''}
    onChange={({ target }) => choosing(onChoose)(target.value)}
    className={styles.select}
  >
    {page === null && <option value="">{enSettings.pageList}</option>}
    {SETTINGS_PAGES.map((one) => (
      <option key={one} value={one}>
        {enSettings.pages[one]}
      </option>
    ))}
  </select>
)
