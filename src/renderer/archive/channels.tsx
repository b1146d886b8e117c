import { useState } from 'react'
import type { NamedFacts } from '#shared/model/archive-view.ts'
import type { RoomFacts } from '#shared/model/archived-chat.ts'
import { searchInRoom } from '#shared/model/room-search.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { Button } from '../ui/button.tsx'
import styles from './channels.module.css'
import { ExportDialog } from './export-dialog.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { roomName } from './names.ts'
import pane from './pane.module.css'
import { search } from './state.ts'
import { momentWords } from './times.ts'

const words = archiveStrings.channels

type Question = { kind: 'export' | 'forget'; room: RoomFacts }

/** What is kept of each channel, and what can be done with it. */
export function Channels({ facts: { rows, bytes, rooms, names } }: { facts: NamedFacts }) {
  const [question, setQuestion] = useState<Question | null>(null)
  const close = (): void => setQuestion(null)
  return (
    <>
      <p className={pane.bar}>{words.total(rows, bytes)}</p>
      <ul aria-label={words.label} className={pane.scroller}>
        {rooms.map((room) => {
          const name = roomName(names, room.roomId)
          return (
            <li key={room.roomId} className={styles.room}>
              <div className={styles.facts}>
                <b dir="auto">{name}</b>
                <p>{words.facts(room.rows, momentWords(room.oldestAt), momentWords(room.newestAt))}</p>
              </div>
              <div className={styles.buttons}>
                <Button
                  aria-label={words.search(name)}
                  onPress={() => search(searchInRoom(room.roomId, names[room.roomId]))}
                >
                  {words.searchShort}
                </Button>
                <Button aria-label={words.export(name)} onPress={() => setQuestion({ kind: 'export', room })}>
                  {words.exportShort}
                </Button>
                <Button aria-label={words.forget(name)} onPress={() => setQuestion({ kind: 'forget', room })}>
                  {words.forgetShort}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      {question?.kind === 'export' && (
        <ExportDialog room={question.room} name={roomName(names, question.room.roomId)} onClose={close} />
      )}
      {question?.kind === 'forget' && (
        <ForgetDialog
          what={{ kind: 'room', userId: question.room.roomId, name: roomName(names, question.room.roomId) }}
          onClose={close}
        />
      )}
    </>
  )
}
