import { useId, useState } from 'react'
import type { RoomFacts } from '#shared/model/archived-chat.ts'
import type { ChatForm } from '#shared/model/chat-file.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Choice } from '../ui/choice.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { showToast } from '../ui/toast.ts'
import { beginOf, dayOf } from './days.ts'
import styles from './export-dialog.module.css'

const words = archiveStrings.export

async function write(range: { userId: number; from: number; to: number; form: ChatForm }): Promise<void> {
  try {
    const { path } = await ask(window.afterparti.archive.exportRange(range))
    if (path !== null) void showToast({ text: words.done(path) })
  } catch (error) {
    tellFailure(error)
  }
}

interface DayFieldProps {
  label: string
  value: string
  onChange: (day: string) => void
}

function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="date" required value={value} onChange={({ target }) => onChange(target.value)} />
    </div>
  )
}

interface ExportDialogProps {
  room: RoomFacts
  name: string
  onClose: () => void
}

/** Which days of a chat go into a file, and in which form; main asks where to. */
export function ExportDialog({ room, name, onClose }: ExportDialogProps) {
  const [first, setFirst] = useState(dayOf(room.oldestAt))
  const [last, setLast] = useState(dayOf(room.newestAt))
  const [form, setForm] = useState<ChatForm>('text')
  const [from, end] = [beginOf(first), beginOf(last, 1)]
  return (
    <DialogBox
      title={words.title(name)}
      go={words.go}
      isReady={from !== null && end !== null && from < end}
      onGo={() => from !== null && end !== null && void write({ userId: room.roomId, from, to: end - 1, form })}
      onClose={onClose}
    >
      <DayField label={words.from} value={first} onChange={setFirst} />
      <DayField label={words.to} value={last} onChange={setLast} />
      <Choice label={words.form} options={words.forms} value={form} onChange={setForm} />
    </DialogBox>
  )
}
