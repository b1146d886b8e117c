import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { type Answer, BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { RoomNames } from '#shared/model/archive-view.ts'
import { ask } from '../bridge.ts'

interface PageOf<Row> {
  rows: Row[]
  next: number | null
  names: RoomNames
}

/** What was read so far. */
export interface Pages<Page> {
  /** The first page, whose other facts are about all; null before it is there. */
  first: Page | null
  rows: Page extends PageOf<infer Row> ? readonly Row[] : never
  names: RoomNames
  hasMore: boolean
  isLoading: boolean
  /** Why the last question brought nothing; null where it did. */
  failure: BridgeErrorCode | null
  more: () => void
  /** Asks for the first page again. */
  again: () => void
}

interface Read<Page> {
  pages: readonly Page[]
  isLoading: boolean
  failure: BridgeErrorCode | null
}

/**
 * Reads pages of what `key` stands for, the first at once. Until another key has its first page, what was read before
 * stays; answers that come too late are dropped.
 */
export function usePages<Row, Page extends PageOf<Row>>(
  key: string,
  load: (before: number | null) => Promise<Answer<Page>>,
): Pages<Page> {
  const [{ pages, isLoading, failure }, setRead] = useState<Read<Page>>({ pages: [], isLoading: true, failure: null })
  const latest = useRef(0)

  const read = async (before: readonly Page[]): Promise<void> => {
    const question = (latest.current += 1)
    setRead((now) => ({ ...now, isLoading: true, failure: null }))
    const answer = await ask(load(before.at(-1)?.next ?? null)).then(
      (page) => ({ pages: [...before, page], failure: null }),
      (error: unknown) => ({ failure: error instanceof BridgeError ? error.code : ('internal' as const) }),
    )
    if (question === latest.current) setRead((now) => ({ ...now, ...answer, isLoading: false }))
  }
  const again = (): void => void read([])
  const onKey = useEffectEvent(again)
  // oxlint-disable-next-line react/exhaustive-deps -- the key is what tells that something else is to be read
  useEffect(() => onKey(), [key])

  // The same objects until another page comes, by which a list knows what to draw anew.
  const all = useMemo(
    () => ({
      first: pages[0] ?? null,
      rows: pages.flatMap(({ rows }) => rows) as unknown as Pages<Page>['rows'],
      names: Object.assign({}, ...pages.map(({ names }) => names)) as RoomNames,
    }),
    [pages],
  )
  return {
    ...all,
    hasMore: pages.at(-1)?.next != null,
    isLoading,
    failure,
    more: () => void (isLoading || read(pages)),
    again,
  }
}
