import { z } from 'zod'
import { html, plainText, type Reply } from './reply.ts'

/** What can be made to go wrong. Faults of different names add up; the same name again replaces the earlier one. */
export const faultSchema = z.discriminatedUnion('name', [
  /** REST connections are destroyed without an answer, and new sockets are refused. Open sockets stay. */
  z.object({ name: z.literal('refuse') }),
  /** REST answers with a server error in plain text. */
  z.object({ name: z.literal('5xx'), status: z.int().min(500).max(599).default(500) }),
  /** REST answers with the page of a bot check. */
  z.object({ name: z.literal('html-403') }),
  /** REST answers after `ms` milliseconds. */
  z.object({ name: z.literal('slow'), ms: z.int().nonnegative() }),
])
export type Fault = z.input<typeof faultSchema>

/** The faults in force. */
export interface Faults {
  set(fault: Fault): void
  clear(): void
  /** Whether connections are turned away. */
  refusing(): boolean
  /** How long an answer is held back, ms. */
  delay(): number
  /** What is answered instead of the truth, or null. */
  answer(): Reply | null
}

const BOT_CHECK = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking…</body></html>'

/** No fault in force. */
export function createFaults(): Faults {
  const inForce = new Map<Fault['name'], z.output<typeof faultSchema>>()
  return {
    set(fault) {
      const checked = faultSchema.parse(fault)
      inForce.set(checked.name, checked)
    },
    clear: () => inForce.clear(),
    refusing: () => inForce.has('refuse'),
    delay() {
      const slow = inForce.get('slow')
      return slow?.name === 'slow' ? slow.ms : 0
    },
    answer() {
      if (inForce.has('html-403')) return html(403, BOT_CHECK)
      const failing = inForce.get('5xx')
      return failing?.name === '5xx' ? plainText(failing.status, 'Something went wrong') : null
    },
  }
}
