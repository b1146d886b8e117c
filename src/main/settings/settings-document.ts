import { z } from 'zod'
import { DEFAULT_SETTINGS, type FollowsView, FOLLOW_SORTS, type Settings } from '#shared/model/settings.ts'
import { openDocument, type Document, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const theme = z.enum(['system', 'light', 'dark'])
const closeToTray = z.boolean()
const showPictures = z.boolean()

const view = {
  sort: z.enum(FOLLOW_SORTS),
  isGrouped: z.boolean(),
  isLiveOnly: z.boolean(),
  folded: z.array(z.string()),
}
const DEFAULT_VIEW = DEFAULT_SETTINGS.followsView
const repairedView = z
  .object({
    sort: view.sort.catch(DEFAULT_VIEW.sort),
    isGrouped: view.isGrouped.catch(DEFAULT_VIEW.isGrouped),
    isLiveOnly: view.isLiveOnly.catch(DEFAULT_VIEW.isLiveOnly),
    folded: view.folded.catch(DEFAULT_VIEW.folded),
  })
  .catch(DEFAULT_VIEW) satisfies z.ZodType<FollowsView>

const understandable = z.object({ theme, closeToTray, showPictures, followsView: z.object(view).partial() }).partial()
const repaired = z.object({
  theme: theme.catch(DEFAULT_SETTINGS.theme),
  closeToTray: closeToTray.catch(DEFAULT_SETTINGS.closeToTray),
  showPictures: showPictures.catch(DEFAULT_SETTINGS.showPictures),
  followsView: repairedView,
}) satisfies z.ZodType<Settings>

/** Reads field by field; one that is missing or makes no sense has its default. */
export const decodeSettings = (raw: object): Decoded<Settings> => ({
  value: repaired.parse(raw),
  complete: understandable.safeParse(raw).success,
})

/** Opens the document of what the user chose. */
export const openSettingsDocument = (
  options: Pick<DocumentOptions<Settings>, 'file' | 'clock' | 'onNotice'>,
): Document<Settings> =>
  openDocument({
    ...options,
    name: 'settings',
    version: 1,
    decode: decodeSettings,
    encode: (settings) => settings,
    fallback: DEFAULT_SETTINGS,
  })
