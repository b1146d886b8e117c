import { z } from 'zod'
import type { Setting } from '#shared/model/setting-kinds.ts'
import { SETTING_IDS, SETTINGS, type SettingId, type Settings } from '#shared/model/settings.ts'

/** More hosts than anybody needs, and longer addresses. */
const MOST_HOSTS = 20
const LONGEST_HOST = 300

const host = z.string().min(1).max(LONGEST_HOST)
/** More names than anybody collects; a name is as long as one of a host may be (RFC 1035). */
export const MOST_NAMES = 200
const names = z.array(z.string().min(1).max(253)).max(MOST_NAMES)

const hostOrder = z.object({ order: z.array(host).max(MOST_HOSTS), pinned: host.nullable() })

function schemaOf(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case 'toggle':
      return z.boolean()
    case 'choice':
      return z.enum(setting.options)
    case 'range': {
      const { min, max, step } = setting
      return z
        .number()
        .min(min)
        .max(max)
        .refine((value) => Number.isInteger((value - min) / step))
    }
    case 'names':
      return names
    case 'hosts':
      break
  }
  return hostOrder
}

type SettingSchemas = { [Id in SettingId]: z.ZodType<Settings[Id]> }

/** What each setting may be: the table of settings as schemas, for all that comes from a file or over the bridge. */
export const settingSchemas = Object.fromEntries(
  SETTING_IDS.map((id) => [id, schemaOf(SETTINGS[id])]),
) as SettingSchemas

/** The same schemas, each changed alike. */
export const mapSchemas = <Mapped extends z.ZodType>(
  map: (schema: z.ZodType, id: SettingId) => Mapped,
): Record<SettingId, Mapped> =>
  Object.fromEntries(SETTING_IDS.map((id) => [id, map(settingSchemas[id], id)])) as Record<SettingId, Mapped>
