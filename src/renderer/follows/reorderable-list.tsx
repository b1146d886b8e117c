import { useEffect, useState } from 'react'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import { strings } from '#shared/strings/strings.ts'
import { useFirstFrame } from '../ui/first-frame.ts'
import { perform } from './changes.ts'
import { placeOfDrop } from './drop-place.ts'
import { FollowList, type FollowListProps } from './follow-list.tsx'
import { arrangementNow } from './follow-view.ts'
import styles from './reorderable-list.module.css'
import { channelsOf } from './row-actions.ts'

const userIdsIn = (keys: Iterable<string | number>): number[] => [...keys].filter((key) => typeof key === 'number')

/** This list comes in the place of one without drag: who had the focus there has it here. */
function useFocusOfBefore(list: FollowListProps['listRef']): void {
  const [key] = useState(() =>
    list.current?.contains(document.activeElement)
      ? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key
      : undefined,
  )
  // Rows are there as soon as the list knows its size.
  const isDrawn = useFirstFrame()
  useEffect(() => {
    if (isDrawn && key !== undefined)
      list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus()
  }, [isDrawn, key, list])
}

/** The list whose rows can be dragged to another place, with the pointer or from their handles. */
export function ReorderableList(props: FollowListProps) {
  useFocusOfBefore(props.listRef)
  const { items } = props.rows
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => channelsOf(userIdsIn(keys)).map(({ channel }) => ({ 'text/plain': channel.name })),
    renderDragPreview: (dragged) => (
      <div className={styles.preview}>
        {dragged.length === 1 ? dragged[0]?.['text/plain'] : strings.followList.dragged(dragged.length)}
      </div>
    ),
    onReorder({ keys, target }) {
      const userIds = userIdsIn(keys)
      const { key, dropPosition } = target
      if (userIds.length === 0 || dropPosition === 'on') return
      const place = placeOfDrop(items, arrangementNow().order, { key, dropPosition })
      void perform(window.afterparti.follows.move({ userIds, ...place }))
    },
  })
  return <FollowList {...props} dragAndDropHooks={dragAndDropHooks} />
}
