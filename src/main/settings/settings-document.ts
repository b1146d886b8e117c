import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { openDocument, type Document, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const theme = z.enum(['system', 'light', 'dark'])
const closeToTray = z.boolean()
const showPictures = z.boolean()

const understandable = z.object({ theme, closeToTray, showPictures }).partial()
const repaired = z.object({
  theme: theme.catch(DEFAULT_SETTINGS.theme),
  closeToTray: closeToTray.catch(DEFAULT_SETTINGS.closeToTray),
  showPictures: showPictures.catch(DEFAULT_SETTINGS.showPictures),
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
