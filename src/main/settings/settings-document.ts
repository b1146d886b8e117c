import { z } from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from './document.ts'
import { partialFollowsView, repairedFollowsView } from './follows-view-schema.ts'
import type { Decoded } from './load-document.ts'
import { mapSchemas } from './setting-schemas.ts'

const understandable = z.object({ ...mapSchemas((schema) => schema), followsView: partialFollowsView }).partial()
const repaired = z.object({
  ...mapSchemas((schema, id) => schema.catch(DEFAULT_SETTINGS[id])),
  followsView: repairedFollowsView,
})

/** Reads field by field; one that is missing or makes no sense has its default. */
export const decodeSettings = (raw: object): Decoded<Settings> => ({
  value: repaired.parse(raw) as Settings,
  complete: understandable.safeParse(raw).success,
})

/** How settings are written. */
export const settingsForm: DocumentForm<Settings> = {
  name: 'settings',
  version: 1,
  decode: decodeSettings,
  encode: (settings) => settings,
}

/** Opens the document of what the user chose. */
export const openSettingsDocument = (
  options: Pick<DocumentOptions<Settings>, 'file' | 'clock' | 'onNotice'>,
): Document<Settings> => openDocument({ ...options, ...settingsForm, fallback: DEFAULT_SETTINGS })
