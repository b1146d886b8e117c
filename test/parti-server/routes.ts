import { json } from './reply.ts'
import { CHANNEL_ROUTES } from './routes/channel-routes.ts'
import { DISCOVERY_ROUTES } from './routes/discovery-routes.ts'
import { FORBIDDEN_ROUTES } from './routes/forbidden-routes.ts'
import { LIVE_ROUTE } from './routes/live-route.ts'
import type { Route } from './routes/route.ts'
import { USER_ROUTES } from './routes/user-routes.ts'

/** Where the fault `redirect` leads. */
export const REDIRECTED: Route = { pattern: 'redirected', answer: () => json({ redirected: true }) }

/** Every route that the simulated Parti knows. */
export const ROUTES: readonly Route[] = [
  ...USER_ROUTES,
  ...CHANNEL_ROUTES,
  LIVE_ROUTE,
  ...DISCOVERY_ROUTES,
  ...FORBIDDEN_ROUTES,
  REDIRECTED,
]
