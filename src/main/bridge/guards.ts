import type { ArgsOf, CallName, Contract, Group } from '#shared/bridge/contract.ts'
import type { Settings } from '#shared/model/settings.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { z } from 'zod'
import { mapSchemas } from '../settings/setting-schemas.ts'
import { WINDOW_KINDS } from './access.ts'

const userId = z.number().int().positive()
const nothing = z.undefined()
/** Any of the settings, each as the table of settings wants it. */
const settingsChange = z.object(mapSchemas((schema) => schema.exactOptional())) as z.ZodType<Partial<Settings>>

type Guards = {
  [G in Group]: { [N in CallName<G>]: N extends keyof Contract[G] ? z.ZodType<ArgsOf<Contract[G][N]>> : never }
}

/** What each call accepts. A renderer is trusted no more than the chat it shows. */
export const guards: Guards = {
  follows: {
    add: z.object({ text: z.string().min(1).max(2_000) }),
    remove: z.object({ userId }),
    restore: z.object({ userId }),
    seen: nothing,
    openStream: z.object({ userId }),
    openChat: z.object({ userId }),
  },
  app: { retry: nothing, showConnection: nothing, showSettings: nothing, quit: nothing },
  settings: { update: z.object({ change: settingsChange }) },
  startup: { change: z.object({ isOn: z.boolean() }) },
  network: { facts: nothing },
  account: { takeToken: nothing, forgetToken: nothing },
  data: {
    facts: nothing,
    showFolder: nothing,
    backUp: nothing,
    chooseBackup: nothing,
    previewKept: z.object({ name: z.string().min(1).max(200) }),
    restore: z.object({ id: z.number().int().positive() }),
    undoRestore: nothing,
  },
  windows: { setZoom: z.object({ kind: z.enum(WINDOW_KINDS), factor: z.number().min(LEAST_ZOOM).max(MOST_ZOOM) }) },
  about: { versions: nothing },
  connection: { exportDiagnostics: nothing },
}
