import GripVertical from 'lucide-react/icons/grip-vertical'
import { Button } from 'react-aria-components/Button'
import { strings } from '#shared/strings/strings.ts'
import { classNames } from '../ui/class-names.ts'
import hidden from '../ui/hidden.module.css'
import styles from './drag-handle.module.css'

/** What a row is dragged by without a pointer; with one the whole row can be. */
export const DragHandle = ({ name }: { name: string }) => (
  <Button slot="drag" aria-label={strings.followList.drag(name)} className={classNames(styles.handle)}>
    <GripVertical size={12} />
  </Button>
)

/** Stands where the library looks for a handle, in what cannot be dragged. */
export const NoHandle = () => <Button slot="drag" isDisabled className={classNames(hidden.hidden)} />
