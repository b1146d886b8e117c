import Check from 'lucide-react/icons/check'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { MenuItem, type MenuItemProps } from 'react-aria-components/Menu'
import { classNames } from '../ui/class-names.ts'
import styles from './app-menu.module.css'
import own from './menu-parts.module.css'

interface EntryProps extends Omit<MenuItemProps, 'className' | 'children' | 'textValue'> {
  label: string
  /** The key that does the same without the menu. */
  keys?: string
  /** What else there is to know before it is chosen; told with the label, because nobody rests on what is out of use. */
  description?: string | null
}

/** An entry of a menu: a mark where it is chosen, its words, and its key or the sign of a menu of its own. */
export const MenuEntry = ({ label, keys, description = null, ...props }: EntryProps) => (
  <MenuItem {...props} textValue={label} className={classNames(styles.item)}>
    {({ isSelected, hasSubmenu }) => (
      <>
        <span aria-hidden className={styles.mark}>
          {isSelected && <Check size={14} />}
        </span>
        <span className={own.words}>
          <span dir="auto" className={own.label}>
            {label}
          </span>
          {description !== null && <span className={own.description}>{` ${description}`}</span>}
        </span>
        {keys !== undefined && (
          <kbd aria-hidden className={own.keys}>
            {keys}
          </kbd>
        )}
        {hasSubmenu && <ChevronRight aria-hidden size={13} />}
      </>
    )}
  </MenuItem>
)
