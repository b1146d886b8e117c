import type { ArgsOf, CallName, Contract, Group } from '#shared/bridge/contract.ts'
import { z } from 'zod'

const userId = z.number().int().positive()
const nothing = z.undefined()

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
  app: { retry: nothing, showConnection: nothing, quit: nothing },
  settings: {
    update: z.object({
      change: z.object({
        theme: z.enum(['system', 'light', 'dark']).exactOptional(),
        closeToTray: z.boolean().exactOptional(),
        showPictures: z.boolean().exactOptional(),
      }),
    }),
  },
  connection: { exportDiagnostics: nothing },
}
