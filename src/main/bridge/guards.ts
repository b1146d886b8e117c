import type { ArgsOf, CallName, Contract, Group } from '#shared/bridge/contract.ts'
import { z } from 'zod'

const partiId = z.number().int().positive()
const userId = partiId
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
  channel: {
    profile: z.object({ userId }),
    live: z.object({ userId }),
    pinned: z.object({ userId }),
    moderators: z.object({ userId }),
    passes: z.object({ userId }),
    posts: z.object({ userId }),
    scheduled: z.object({ userId }),
    past: z.object({ userId }),
    openStream: z.object({ userId }),
    openShow: z.object({ eventId: partiId }),
  },
  discovery: { live: nothing, featured: nothing },
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
