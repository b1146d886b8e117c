import type { ServerResponse } from 'node:http'
import type { Faults } from './faults.ts'
import { sendOversized } from './oversized.ts'
import { html, json, JSON_TYPE, plainText, send, type Reply } from './reply.ts'
import { REST_PREFIX } from './rest-prefix.ts'

const BOT_CHECK = '<!DOCTYPE html><html><head><title>Just a moment...</title></head><body>Checking…</body></html>'
const BROKEN_OFF: Reply = { status: 200, contentType: JSON_TYPE, body: '{"user_id":353044,"user_name":"Balth' }

/** Sends what is answered instead of the truth, or gives false if the truth shall be answered. */
export function answerFaulty(faults: Faults, route: string, response: ServerResponse): boolean {
  const reply = faultReply(faults, route)
  if (reply) {
    send(response, reply)
    return true
  }
  const oversized = faults.find('oversized', route)
  if (oversized) sendOversized(response, oversized.how)
  return oversized !== null
}

function faultReply(faults: Faults, route: string): Reply | null {
  if (faults.find('html-403', route)) return html(403, BOT_CHECK)
  const failing = faults.find('5xx', route)
  if (failing) return plainText(failing.status, 'Something went wrong')
  const busy = faults.find('429', route)
  if (busy) return tooMany(busy.retryAfterS)
  const moved = faults.find('redirect', route)
  if (moved) return { ...plainText(moved.status, 'Moved'), headers: { location: `${REST_PREFIX}redirected` } }
  if (faults.find('malformed', route)) return BROKEN_OFF
  const misshapen = faults.find('wrong-shape', route)
  return misshapen ? json(misshapen.body) : null
}

const tooMany = (retryAfterS?: number): Reply => ({
  ...plainText(429, 'Too Many Requests'),
  ...(retryAfterS !== undefined && { headers: { 'retry-after': String(retryAfterS) } }),
})
