import { z } from 'zod'

/** Which REST requests a fault meets: those of one route pattern, or all. */
const route = z.string().optional()

/** What can be made to go wrong. Faults of different names or routes add up; the same again replaces the earlier one. */
export const faultSchema = z.discriminatedUnion('name', [
  /** REST connections are destroyed without an answer, and without a `route` new sockets are refused. Open ones stay. */
  z.object({ name: z.literal('refuse'), route }),
  /** As `refuse` for everything, and open sockets are cut. */
  z.object({ name: z.literal('unplug') }),
  /** REST answers with a server error in plain text. */
  z.object({ name: z.literal('5xx'), status: z.int().min(500).max(599).default(500), route }),
  /** REST asks for patience, for `retryAfterS` seconds if given. */
  z.object({ name: z.literal('429'), retryAfterS: z.int().nonnegative().optional(), route }),
  /** REST answers with the page of a bot check. */
  z.object({ name: z.literal('html-403'), route }),
  /** REST sends the client to another place of this server, where it is counted as the route `redirected`. */
  z.object({ name: z.literal('redirect'), status: z.int().min(301).max(308).default(302), route }),
  /** REST answers with JSON that breaks off. */
  z.object({ name: z.literal('malformed'), route }),
  /** REST answers with JSON of another shape, which can be chosen. */
  z.object({ name: z.literal('wrong-shape'), body: z.json().default({ result: { ok: true } }), route }),
  /** REST answers with far too much: announced, without an end, or small until it is unpacked. */
  z.object({
    name: z.literal('oversized'),
    how: z.enum(['announced', 'endless', 'packed']).default('announced'),
    route,
  }),
  /** REST answers after `ms` milliseconds. */
  z.object({ name: z.literal('slow'), ms: z.int().nonnegative(), route }),
  /** Sockets stay open, but nothing is read, answered or sent; with `greet: false` new ones are not even welcomed. */
  z.object({ name: z.literal('half-open'), greet: z.boolean().default(true) }),
])
/** A fault as it is asked for: what has a default may be left out. */
export type Fault = z.input<typeof faultSchema>
/** A fault with its defaults. */
export type FaultInForce = z.output<typeof faultSchema>

/** The faults in force. */
export interface Faults {
  set(fault: Fault): void
  clear(): void
  /** The fault of this name that meets `route`, or null; without a route only one that meets all. */
  find<Name extends Fault['name']>(name: Name, route?: string): (FaultInForce & { name: Name }) | null
}

const key = (name: string, route?: string) => JSON.stringify([name, route ?? null])

/** No fault in force. */
export function createFaults(): Faults {
  const inForce = new Map<string, FaultInForce>()
  return {
    set(fault) {
      const checked = faultSchema.parse(fault)
      inForce.set(key(checked.name, 'route' in checked ? checked.route : undefined), checked)
    },
    clear: () => inForce.clear(),
    find<Name extends Fault['name']>(name: Name, route?: string) {
      const found = (route === undefined ? undefined : inForce.get(key(name, route))) ?? inForce.get(key(name))
      return (found as (FaultInForce & { name: Name }) | undefined) ?? null
    },
  }
}
