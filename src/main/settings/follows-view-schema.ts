import { z } from 'zod'
import { GROUP_LENGTH } from '#shared/model/channel.ts'
import { DEFAULT_FOLLOWS_VIEW, FOLLOW_SORTS, type FollowsView } from '#shared/model/follows-view.ts'

const parts = {
  sort: z.enum(FOLLOW_SORTS),
  isGrouped: z.boolean(),
  isLiveOnly: z.boolean(),
  folded: z.array(z.string().max(GROUP_LENGTH * 2)).max(1_000),
}

/** How the follow list may be shown. */
export const followsView = z.object(parts) satisfies z.ZodType<FollowsView>

/** Any of its parts. */
export const partialFollowsView = followsView.partial()

/** Read part by part; one that is missing or makes no sense has its default. */
export const repairedFollowsView = z
  .object({
    sort: parts.sort.catch(DEFAULT_FOLLOWS_VIEW.sort),
    isGrouped: parts.isGrouped.catch(DEFAULT_FOLLOWS_VIEW.isGrouped),
    isLiveOnly: parts.isLiveOnly.catch(DEFAULT_FOLLOWS_VIEW.isLiveOnly),
    folded: parts.folded.catch(DEFAULT_FOLLOWS_VIEW.folded),
  })
  .catch(DEFAULT_FOLLOWS_VIEW) satisfies z.ZodType<FollowsView>
