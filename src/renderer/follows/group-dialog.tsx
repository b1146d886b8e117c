import { useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import { GROUP_LENGTH } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { closeOverlay, type Overlay } from '../stores/overlay.ts'
import { classNames } from '../ui/class-names.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import hidden from '../ui/hidden.module.css'
import styles from './dialogs.module.css'
import { putInGroup, renameGroup } from './row-actions.ts'

const words = strings.followList.groupDialog

/** Where a group gets its name. */
export function GroupDialog(question: Extract<Overlay, { kind: 'new-group' | 'rename-group' }>) {
  const [name, setName] = useState(question.kind === 'rename-group' ? question.group : '')
  const go = (): void => {
    if (question.kind === 'new-group') putInGroup(question.userIds, name.trim())
    else void renameGroup(question.group, name.trim())
  }
  return (
    <DialogBox
      title={
        question.kind === 'new-group' ? words.newTitle(question.userIds.length) : words.renameTitle(question.group)
      }
      go={strings.followList.save}
      isReady={name.trim() !== ''}
      onGo={go}
      onClose={() => closeOverlay(question.kind)}
    >
      <TextField
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus in any case; here it can be typed at once
        autoFocus
        value={name}
        onChange={setName}
        maxLength={GROUP_LENGTH}
        className={classNames(styles.field)}
      >
        <Label className={classNames(hidden.hidden)}>{words.label}</Label>
        <Input placeholder={words.label} className={classNames(styles.input)} />
      </TextField>
    </DialogBox>
  )
}
