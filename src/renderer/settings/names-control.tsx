import Trash from 'lucide-react/icons/trash-2'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { Line } from './entry.tsx'
import styles from './lists.module.css'

const words = settingsStrings.names

interface NamesControlProps {
  label: string
  value: readonly string[]
  onChange: (value: readonly string[]) => void
}

/** Names that were collected elsewhere, each with a button that takes it away. */
export const NamesControl = ({ label, value, onChange }: NamesControlProps) =>
  value.length === 0 ? (
    <Line>{words.none}</Line>
  ) : (
    <ul aria-label={label} className={styles.list}>
      {value.map((name) => (
        <li key={name} className={styles.row}>
          <span dir="ltr" title={name} className={styles.name}>
            {name}
          </span>
          <IconButton label={words.remove(name)} onPress={() => onChange(value.filter((other) => other !== name))}>
            <Trash size={14} />
          </IconButton>
        </li>
      ))}
    </ul>
  )
