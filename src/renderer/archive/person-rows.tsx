import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useState } from 'react'
import { useStore } from 'zustand'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import styles from './pane.module.css'
import { RowList } from './row-list.tsx'
import { OutOfOrder } from './standing.tsx'
import { archiveState, leavePerson, type Person } from './state.ts'
import { usePages } from './use-pages.ts'

const words = archiveStrings.person

/** What somebody wrote in all rooms, and the way to forget it. */
export function PersonRows({ person }: { person: Person }) {
  const { userId, name } = person
  const epoch = useStore(archiveState, ({ epoch }) => epoch)
  const [isForgetting, setIsForgetting] = useState(false)
  const pages = usePages(`${epoch} ${userId}`, (before) => window.afterparti.archive.userRows({ userId, before }))
  if (pages.failure !== null) return <OutOfOrder again={pages.again} />
  const { first, rows } = pages
  const rooms = first?.rooms ?? []
  const count = rooms.reduce((sum, room) => sum + room.rows, 0)
  return (
    <>
      <div className={styles.bar}>
        <IconButton label={words.back} onPress={leavePerson}>
          <ArrowLeft size={16} />
        </IconButton>
        <output className={styles.grow}>
          <b dir="auto">{name}</b>{' '}
          {first === null
            ? archiveStrings.search.loading
            : count === 0
              ? archiveStrings.nothing.person
              : words.rooms(count, rooms.length)}
        </output>
        {count > 0 && <Button onPress={() => setIsForgetting(true)}>{words.forget}</Button>}
      </div>
      {rows.length > 0 && <RowList label={words.label(name)} {...pages} />}
      {isForgetting && <ForgetDialog what={{ kind: 'user', userId, name }} onClose={() => setIsForgetting(false)} />}
    </>
  )
}
