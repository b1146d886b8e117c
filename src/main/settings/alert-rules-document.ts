import { z } from 'zod'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import { alertRuleFields, spanOfDay } from './alert-rules-schema.ts'
import { WEEK_DAYS, type WeekHours } from '#shared/model/week-hours.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

/** Reads part by part and notes whether any made no sense. */
class Reading {
  complete = true

  /** The value, or undefined where it is lacking or makes no sense. */
  read<T>(schema: z.ZodType<T>, raw: unknown): T | undefined {
    if (raw === undefined) return undefined
    const { success, data } = schema.safeParse(raw)
    if (!success) this.complete = false
    return data
  }

  object(raw: unknown): Record<string, unknown> {
    return this.read(z.record(z.string(), z.unknown()), raw) ?? {}
  }
}

const FIELDS = Object.keys(alertRuleFields) as (keyof AlertRule)[]

function decodeRule(reading: Reading, raw: unknown): Partial<AlertRule> {
  const fields = reading.object(raw)
  const read = FIELDS.map((name) => [name, reading.read<unknown>(alertRuleFields[name], fields[name])])
  // Each value was checked by the schema of its own name.
  return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as Partial<AlertRule>
}

function decodeQuietHours(reading: Reading, raw: unknown): WeekHours {
  const days = reading.read(z.array(z.unknown()), raw) ?? []
  return Array.from({ length: WEEK_DAYS }, (_, day) => reading.read(spanOfDay, days[day]) ?? null)
}

function decodeChannels(reading: Reading, raw: unknown): AlertRules['channels'] {
  const known = Object.entries(reading.object(raw)).filter(([key]) => {
    const isUserId = /^[1-9]\d{0,15}$/.test(key)
    if (!isUserId) reading.complete = false
    return isUserId
  })
  return Object.fromEntries(
    known
      .map(([key, rule]) => [key, decodeRule(reading, rule)] as const)
      .filter(([, rule]) => Object.keys(rule).length > 0),
  )
}

/** Reads field by field; one that makes no sense falls back alone: a channel's to the standard, that to the default. */
export function decodeAlertRules(raw: object): Decoded<AlertRules> {
  const reading = new Reading()
  const parts = reading.object(raw)
  const value: AlertRules = {
    standard: { ...DEFAULT_ALERT_RULES.standard, ...decodeRule(reading, parts['standard']) },
    channels: decodeChannels(reading, parts['channels']),
    quietHours: decodeQuietHours(reading, parts['quietHours']),
  }
  return { value, complete: reading.complete }
}

/** How alert rules are written. */
export const alertRulesForm: DocumentForm<AlertRules> = {
  name: 'alert-rules',
  version: 1,
  decode: decodeAlertRules,
  encode: (rules) => rules,
}

/** Opens the document of how the user wants to hear of channels. */
export const openAlertRulesDocument = (
  options: Pick<DocumentOptions<AlertRules>, 'file' | 'clock' | 'onNotice'>,
): Document<AlertRules> => openDocument({ ...options, ...alertRulesForm, fallback: DEFAULT_ALERT_RULES })
