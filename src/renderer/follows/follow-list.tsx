import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { memo, type MouseEvent, type RefObject, useMemo } from 'react'
import { GridList, GridListItem, type GridListProps } from 'react-aria-components/GridList'
import { Virtualizer } from 'react-aria-components/Virtualizer'
import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { useSpeech } from '../stores/language.ts'
import { select, selection } from '../stores/selection.ts'
import { useSettings } from '../stores/settings.ts'
import { classNames } from '../ui/class-names.ts'
import { DragHandle, NoHandle } from './drag-handle.tsx'
import styles from './follow-list.module.css'
import { FollowRow } from './follow-row.tsx'
import { fold } from './follow-view.ts'
import { FollowListLayout, rowHeight } from './list-layout.ts'
import { openMenu } from './open-menu.ts'
import { openStream } from './open-stream.ts'
import { type Heading, type Item, keyOf, type Row, type Rows, userIdsOf } from './rows.ts'

const row = ({ userId, name }: Row) => (
  <GridListItem id={userId} textValue={name} className={classNames(styles.row)}>
    {({ allowsDragging, isHovered, isFocusVisible, isFocusVisibleWithin }) => (
      <>
        {allowsDragging && <DragHandle name={name} />}
        <FollowRow userId={userId} isInUse={isHovered || isFocusVisible || isFocusVisibleWithin} />
      </>
    )}
  </GridListItem>
)

const heading = ({ key, title, size, liveCount, isFolded }: Heading) => (
  <GridListItem
    id={key}
    textValue={strings.followList.heading(title, size, liveCount, isFolded)}
    className={classNames(styles.heading)}
  >
    {({ allowsDragging }) => (
      <>
        {allowsDragging && <NoHandle />}
        <span aria-hidden className={styles.chevron}>
          {isFolded ? <ChevronRight size={13} /> : <ChevronDown size={13} />}
        </span>
        <span dir="auto" className={styles.title}>
          {title}
        </span>
        <span className={styles.size}>{strings.followList.size(size, liveCount)}</span>
      </>
    )}
  </GridListItem>
)

// The collection calls this for every item, not only for those in sight: it must stay cheap.
const itemOf = (item: Item) => (item.kind === 'row' ? row(item) : heading(item))

export interface FollowListProps {
  rows: Rows
  listRef: RefObject<HTMLDivElement | null>
  /** What lets rows be dragged; lacking where they cannot be. */
  dragAndDropHooks?: GridListProps<Item>['dragAndDropHooks']
}

/** The height of rows as the user wants them, as one object until that changes. */
function useLayoutOptions() {
  const row = rowHeight(useSettings())
  return useMemo(() => ({ row }), [row])
}

/** The followed channels under their headings; only what is in sight is in the document. */
export const FollowList = memo(({ rows, listRef, dragAndDropHooks }: FollowListProps) => {
  const selected = useStore(selection)
  const speech = useSpeech()
  const layoutOptions = useLayoutOptions()
  const { items } = rows
  const headings = useMemo(() => items.filter(({ kind }) => kind === 'heading'), [items])
  const act = (key: string | number): void => {
    const folds = headings.find((heading): heading is Heading => keyOf(heading) === key)
    if (folds !== undefined) fold(folds.key, !folds.isFolded)
    else void openStream(Number(key))
  }
  return (
    <Virtualizer layout={FollowListLayout} layoutOptions={layoutOptions}>
      <GridList
        ref={listRef}
        aria-label={strings.follows.list}
        className={classNames(styles.list)}
        items={items}
        dependencies={[speech]}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={selected}
        onSelectionChange={(keys) => select(keys === 'all' ? new Set(userIdsOf(rows)) : (keys as Set<number>))}
        // Headings take the focus, to be folded, but no selection: so every selected key is a user id.
        disabledKeys={headings.map(keyOf)}
        disabledBehavior="selection"
        disallowTypeAhead
        onAction={act}
        onContextMenu={(event: MouseEvent) => openMenu(event, rows)}
        {...(dragAndDropHooks && { dragAndDropHooks })}
      >
        {itemOf}
      </GridList>
    </Virtualizer>
  )
})
FollowList.displayName = 'FollowList'
