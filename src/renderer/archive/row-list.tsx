import { useStore } from 'zustand'
import { Collection } from 'react-aria-components/Collection'
import { GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList'
import { Virtualizer } from 'react-aria-components/Virtualizer'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { Linked, RoomNames } from '#shared/model/archive-view.ts'
import type { ArchivedRow } from '#shared/model/archived-chat.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { nameOf, saidIn } from '../chat/row-words.ts'
import { useSpeech } from '../stores/language.ts'
import { useSettings } from '../stores/settings.ts'
import { classNames } from '../ui/class-names.ts'
import { hueOf } from '../ui/person.ts'
import { roomName } from './names.ts'
import { RowLayout } from './row-layout.ts'
import { RowText } from './row-text.tsx'
import styles from './rows.module.css'
import { archiveState, showMoment, showPerson } from './state.ts'
import { exactWords, momentWords, timeOf } from './times.ts'

const words = archiveStrings.row

/** A row of the archive, and what else a list may know of it. */
export type ListedRow = Linked<ArchivedRow> & { marks?: [number, number][]; isSeen?: boolean }

const ListRow = ({ row, names }: { row: ListedRow; names: RoomNames }) => {
  const { userId } = row.message
  const name = nameOf(row.message)
  const at = timeOf(row)
  return (
    <>
      <p className={styles.head}>
        {row.isSeen === false && <span className={styles.new}>{words.new}</span>}
        <time title={exactWords(at)}>{momentWords(at)}</time>
        <bdi className={styles.room}>{roomName(names, row.roomId)}</bdi>
        {row.removedAt !== null && <em>{words.removed}</em>}
      </p>
      <p className={styles.said}>
        {userId === null ? (
          <bdi className={styles.name}>{name}</bdi>
        ) : (
          <AriaButton
            aria-label={words.about(name)}
            className={classNames(styles.name)}
            style={{ '--hue': hueOf(userId) }}
            onPress={() => showPerson({ userId, name })}
          >
            <bdi>{name}</bdi>
          </AriaButton>
        )}{' '}
        <RowText row={row} {...(row.marks && { marks: row.marks })} />
      </p>
    </>
  )
}

interface RowListProps {
  label: string
  rows: readonly ListedRow[]
  names: RoomNames
  /** Whether there are rows after these; whether they are asked for; asks for them. */
  hasMore: boolean
  isLoading: boolean
  more: () => void
}

/**
 * Rows of all rooms, the newest first; only those in sight are in the document, and more are read before the end is in
 * sight. The arrows go through them; Enter or a click shows what was said around one.
 */
export function RowList({ label, rows, names, hasMore, isLoading, more }: RowListProps) {
  const shown = useStore(archiveState, ({ moment }) => moment?.rowId)
  const speech = useSpeech()
  const settings = useSettings()
  return (
    <Virtualizer layout={RowLayout} layoutOptions={settings}>
      <GridList
        aria-label={label}
        className={classNames(styles.list)}
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key)
          if (row !== undefined) showMoment(row, roomName(names, row.roomId))
        }}
      >
        <Collection items={rows} dependencies={[shown, names, speech]}>
          {(row) => (
            <GridListItem
              id={row.id}
              textValue={`${nameOf(row.message)}: ${saidIn(row.message.content)}`}
              className={classNames(styles.row, shown === row.id && styles.shown)}
            >
              <ListRow row={row} names={names} />
            </GridListItem>
          )}
        </Collection>
        {hasMore && (
          <GridListLoadMoreItem className={classNames(styles.loading)} isLoading={isLoading} onLoadMore={more}>
            {archiveStrings.search.loading}
          </GridListLoadMoreItem>
        )}
      </GridList>
    </Virtualizer>
  )
}
