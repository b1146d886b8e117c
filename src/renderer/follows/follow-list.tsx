import { memo, type RefObject, useMemo } from 'react'
import { Collection, GridList, GridListHeader, GridListItem, GridListSection } from 'react-aria-components/GridList'
import { Virtualizer } from 'react-aria-components/Virtualizer'
import { en } from '#shared/strings/en.ts'
import { formatCount } from '#shared/strings/format.ts'
import { useSettings } from '../stores/settings.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './follow-list.module.css'
import { FollowRow } from './follow-row.tsx'
import { rowHeight, SectionedListLayout } from './list-layout.ts'
import { openStream } from './open-stream.ts'
import type { Row, Rows } from './rows.ts'

// The collection calls this for every channel, not only for those in sight: it must stay cheap.
const item = ({ userId, name }: Row) => (
  <GridListItem id={userId} textValue={name} className={classNames(styles.row)}>
    <FollowRow userId={userId} />
  </GridListItem>
)

interface SectionProps {
  id: string
  title: string
  rows: readonly Row[]
}

const section = ({ id, title, rows }: SectionProps) =>
  rows.length > 0 && (
    <GridListSection id={id} key={id} aria-label={title}>
      <GridListHeader className={classNames(styles.heading)}>
        {title} <span className={styles.size}>{formatCount(rows.length)}</span>
      </GridListHeader>
      <Collection items={rows}>{item}</Collection>
    </GridListSection>
  )

interface FollowListProps {
  rows: Rows
  listRef: RefObject<HTMLDivElement | null>
}

/** The height of rows as the user wants them, as one object until that changes. */
function useLayoutOptions() {
  const row = rowHeight(useSettings())
  return useMemo(() => ({ row }), [row])
}

/** The followed channels: who is live by viewers, then the others; only the rows in sight are in the document. */
export const FollowList = memo(({ rows, listRef }: FollowListProps) => {
  const layoutOptions = useLayoutOptions()
  return (
    <Virtualizer layout={SectionedListLayout} layoutOptions={layoutOptions}>
      <GridList
        ref={listRef}
        aria-label={en.follows.list}
        className={classNames(styles.list)}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        onAction={(key) => void openStream(Number(key))}
      >
        {section({ id: 'live', title: en.follows.live, rows: rows.live })}
        {section({ id: 'others', title: en.follows.others, rows: rows.others })}
      </GridList>
    </Virtualizer>
  )
})
FollowList.displayName = 'FollowList'
