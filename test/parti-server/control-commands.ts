import { z } from 'zod'
import { DEFAULT_WAIT_MS, type Control } from './control.ts'
import { faultSchema } from './faults.ts'

const id = z.int().positive()
const count = z.int().nonnegative()
const onlyUser = z.object({ userId: id })
const goLive = z.object({
  userId: id,
  title: z.string().optional(),
  eventId: id.optional(),
  viewers: count.optional(),
  startedAt: count.optional(),
})
const viewers = z.object({ userId: id, count })
const title = z.object({ userId: id, title: z.string() })
const flap = z.object({ userId: id, answers: count.optional() })
const saying = z.object({
  userId: id,
  text: z.string(),
  from: id.optional(),
  chatId: id.optional(),
  createdAt: count.optional(),
})
const unsaying = z.object({ userId: id, chatId: id })
const raid = z.object({ fromUserId: id, toUserId: id })
const pin = z.object({ userId: id, text: z.string().nullable() })
const optionalText = z.string().optional()
const rename = z.object({ userId: id, name: optionalText, username: optionalText, platform: optionalText })
const plan = z.object({ userId: id, title: z.string(), startTs: count, endTs: count })
const steps = z.object({ steps: count.optional() })
const frame = z.object({ topic: z.string(), text: z.string() })
const oversizedFrame = z.object({ topic: z.string(), bytes: count.optional() })
const fault = z.union([z.object({ name: z.literal('clear') }), faultSchema])

type Command = (control: Control, body: unknown) => Promise<unknown>

/** A command of a body that `schema` can read. */
const command =
  <Body>(schema: z.ZodType<Body>, obey: (control: Control, body: Body) => Promise<unknown>): Command =>
  (control, body) =>
    obey(control, schema.parse(body))

/** Every command by its name; each takes the JSON that was posted. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  'go-live': command(goLive, (control, { userId, ...show }) => control.goLive(userId, show)),
  end: command(onlyUser, (control, { userId }) => control.end(userId)),
  viewers: command(viewers, (control, { userId, count }) => control.setViewers(userId, count)),
  title: command(title, (control, { userId, title }) => control.setTitle(userId, title)),
  announce: command(onlyUser, (control, { userId }) => control.announce(userId)),
  flap: command(flap, (control, { userId, answers }) => control.flap(userId, answers)),
  say: command(saying, (control, { userId, ...said }) => control.say(userId, said)),
  history: command(saying, (control, { userId, ...said }) => control.history(userId, said)),
  unsay: command(unsaying, (control, { userId, chatId }) => control.unsay(userId, chatId)),
  raid: command(raid, (control, { fromUserId, toUserId }) => control.raid(fromUserId, toUserId)),
  pin: command(pin, (control, { userId, text }) => control.pin(userId, text)),
  rename: command(rename, (control, { userId, ...names }) => control.rename(userId, names)),
  ban: command(onlyUser, (control, { userId }) => control.ban(userId)),
  vanish: command(onlyUser, (control, { userId }) => control.vanish(userId)),
  schedule: command(plan, (control, wanted) => control.schedule(wanted)),
  advance: command(steps, (control, { steps }) => control.advance(steps)),
  frame: command(frame, (control, { topic, text }) => control.frame(topic, text)),
  'oversized-frame': command(oversizedFrame, (control, { topic, bytes }) => control.oversizedFrame(topic, bytes)),
  fault: command(fault, (control, wanted) => (wanted.name === 'clear' ? control.clearFaults() : control.fault(wanted))),
  'drop-sockets': (control) => control.dropSockets(),
}

const wait = z.object({
  topic: z.string().optional(),
  route: z.string().optional(),
  atLeast: z.coerce.number().int().positive().default(1),
  timeoutMs: z.coerce.number().int().positive().default(DEFAULT_WAIT_MS),
})

/** Every question by its name; each takes the query of its address. */
export const QUERIES: Readonly<Record<string, Command>> = {
  stats: (control) => control.stats(),
  'request-log': (control) => control.requestLog(),
  wait: async (control, query) => {
    const { topic, route, atLeast, timeoutMs } = wait.parse(query)
    if (topic !== undefined) await control.waitForSubscription(topic, atLeast, timeoutMs)
    if (route !== undefined) await control.waitForRequests(route, atLeast, timeoutMs)
  },
}
