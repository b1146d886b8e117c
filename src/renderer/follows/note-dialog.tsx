import { type KeyboardEvent, useState } from 'react'
import { TextArea } from 'react-aria-components/TextArea'
import { Label, TextField } from 'react-aria-components/TextField'
import { NOTE_LENGTH } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { closeOverlay, type Overlay } from '../stores/overlay.ts'
import { classNames } from '../ui/class-names.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import hidden from '../ui/hidden.module.css'
import styles from './dialogs.module.css'
import { channelsOf, writeNote } from './row-actions.ts'

const words = strings.followList.noteDialog
/** So many characters are left when their number begins to be shown. */
const NEARLY_FULL = 100

/** Ctrl Enter saves, for Enter itself begins a line. */
function saveByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

/** Where the user writes what they want to remember of a channel. */
export function NoteDialog({ userId }: Extract<Overlay, { kind: 'note' }>) {
  const [follow] = channelsOf([userId])
  const [note, setNote] = useState(follow?.note ?? '')
  if (follow === undefined) return null
  const { name } = follow.channel
  const left = NOTE_LENGTH - note.length
  return (
    <DialogBox
      title={words.title(name)}
      go={strings.followList.save}
      onGo={() => writeNote(userId, name, note)}
      onClose={() => closeOverlay('note')}
    >
      <TextField
        // eslint-disable-next-line jsx-a11y/no-autofocus -- a dialog takes the focus in any case; here it can be typed at once
        autoFocus
        value={note}
        onChange={setNote}
        maxLength={NOTE_LENGTH}
        className={classNames(styles.field)}
      >
        <Label className={classNames(hidden.hidden)}>{words.label}</Label>
        <TextArea rows={5} onKeyDown={saveByKey} className={classNames(styles.input)} />
        {left <= NEARLY_FULL && <span className={styles.hint}>{words.left(left)}</span>}
      </TextField>
    </DialogBox>
  )
}
