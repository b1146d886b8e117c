import type { ArgsOf, CallName, Contract, Group } from '#shared/bridge/contract.ts'
import { PAUSE_CHOICES } from '#shared/model/pause.ts'
import { z } from 'zod'
import { alertRules, partialAlertRule, weekHours } from '../settings/alert-rules-schema.ts'

const userId = z.number().int().positive()
const nothing = z.undefined()
const launch = z.object({ id: z.number().int().positive() })

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
      }),
    }),
  },
  pause: { begin: z.object({ choice: z.enum(PAUSE_CHOICES) }), end: nothing },
  launch: { confirm: launch, dismiss: launch },
  alerts: {
    markSeen: z.object({ ids: z.array(z.number().int().positive()).max(1_000) }),
    changeStandard: z.object({ change: partialAlertRule }),
    setChannel: z.object({ userId, rule: partialAlertRule }),
    setQuietHours: z.object({ quietHours: weekHours }),
    dryRun: z.object({ rules: alertRules }),
    test: nothing,
  },
  connection: { exportDiagnostics: nothing },
}
