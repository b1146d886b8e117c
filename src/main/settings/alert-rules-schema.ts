import { z } from 'zod'
import { BUILT_IN_SOUNDS } from '#shared/model/alert-sound.ts'
import { LONGEST_WORD, MOST_WORDS, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import { WEEK_DAYS } from '#shared/model/week-hours.ts'

const minute = z.number().int().min(0).max(1439)
/** The hours of one day, or none. */
export const spanOfDay = z.object({ from: minute, to: minute }).nullable()
/** Hours for each day of the week. */
export const weekHours = z.array(spanOfDay).length(WEEK_DAYS)

/** The name of a copy of a user's file: a hash, and what kind of sound it is. It becomes part of a path, so nothing else passes. */
const soundKey = z.string().regex(/^[0-9a-f]{32}\.(?:wav|ogg|mp3|flac|m4a)$/)
/** Whether this is the name of such a copy. */
export const isSoundKey = (name: string): boolean => soundKey.safeParse(name).success
const soundFile = z.object({ key: soundKey, name: z.string().min(1).max(255) })

/** What each field of a rule may be. */
export const alertRuleFields = {
  mode: z.enum(['all', 'silent', 'off']),
  minimumViewers: z.number().int().min(0).max(10_000_000),
  words: z.array(z.string().trim().min(1).max(LONGEST_WORD)).max(MOST_WORDS),
  hours: weekHours.nullable(),
  click: z.enum(['stream', 'chat', 'list']),
  autoOpen: z.enum(['nothing', 'stream', 'chat']),
  titleChanges: z.boolean(),
  whenBusy: z.boolean(),
  sound: z.union([z.enum(['desktop', 'none', ...BUILT_IN_SOUNDS]), soundFile]),
  volume: z.number().int().min(0).max(100),
} satisfies { [Field in keyof AlertRule]: z.ZodType<AlertRule[Field]> }

const { mode, minimumViewers, words, hours, click, autoOpen, titleChanges, whenBusy, sound, volume } = alertRuleFields

/** A whole rule. */
export const alertRule = z.object(alertRuleFields) satisfies z.ZodType<AlertRule>

/** Some fields of a rule. */
export const partialAlertRule = z.object({
  mode: mode.exactOptional(),
  minimumViewers: minimumViewers.exactOptional(),
  words: words.exactOptional(),
  hours: hours.exactOptional(),
  click: click.exactOptional(),
  autoOpen: autoOpen.exactOptional(),
  titleChanges: titleChanges.exactOptional(),
  whenBusy: whenBusy.exactOptional(),
  sound: sound.exactOptional(),
  volume: volume.exactOptional(),
}) satisfies z.ZodType<Partial<AlertRule>>

/** A sound and how loud it is. */
export const soundChoice = z.object({ sound, volume })

/** All rules. */
export const alertRules = z.object({
  standard: alertRule,
  channels: z.record(z.string().regex(/^[1-9]\d{0,15}$/), partialAlertRule),
  quietHours: weekHours,
}) satisfies z.ZodType<AlertRules>
