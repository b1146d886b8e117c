import type { ArgsOf, CallName, Contract, FamilyArgsOf, Group, MirrorName } from '#shared/bridge/contract.ts'
import { PAUSE_CHOICES } from '#shared/model/pause.ts'
import { LEAST_OPACITY, MOST_OPACITY } from '#shared/model/chat-window.ts'
import { GROUP_LENGTH, NOTE_LENGTH } from '#shared/model/channel.ts'
import { CHAT_FORMS } from '#shared/model/chat-file.ts'
import { FILE_FORMS } from '#shared/model/follow-file.ts'
import { LINE_LENGTH, MOST_LINES } from '#shared/model/follow-line.ts'
import { LONGEST_MATCH } from '#shared/model/chat-rules.ts'
import { chatNote, chatRules } from '../settings/chat-rules-schema.ts'
import { alertRules, partialAlertRule, soundChoice, weekHours } from '../settings/alert-rules-schema.ts'
import type { Settings } from '#shared/model/settings.ts'
import { VIEWER_STEPS } from '#shared/model/viewer-history.ts'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { z } from 'zod'
import { mapSchemas } from '../settings/setting-schemas.ts'
import { followsView } from '../settings/follows-view-schema.ts'
import { WINDOW_KINDS } from './access.ts'

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const partiId = z.number().int().positive()
const userId = partiId
const userIds = z.array(userId).max(10_000)
const group = z.string().trim().min(1).max(GROUP_LENGTH)
const nothing = z.undefined()
/** Of a row of the archive. */
const rowId = z.number().int().nonnegative()
/** The `next` of a page of the archive; null for the first page. */
const cursor = rowId.nullable()
/** Which of several, counted from 0. */
const place = z.number().int().nonnegative()
/** ms since 1970. */
const moment = z.number().int().nonnegative()
/** What begins as every PNG does, in bytes. */
const png = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.length <= 20_000_000 && PNG_HEAD.every((byte, index) => bytes[index] === byte), 'no PNG')
const launch = z.object({ id: z.number().int().positive() })
/** Any of the settings, each as the table of settings wants it. */
const settingsChange = z.object({
  ...mapSchemas((schema) => schema.exactOptional()),
  followsView: followsView.exactOptional(),
}) as z.ZodType<Partial<Settings>>

/** The names of those mirrors of a group of which there are many. */
type FamilyName<G extends Group> = {
  [N in MirrorName<G>]: N extends keyof Contract[G] ? (FamilyArgsOf<Contract[G][N]> extends void ? never : N) : never
}[MirrorName<G>]

type Guards = {
  [G in Group]: { [N in CallName<G>]: N extends keyof Contract[G] ? z.ZodType<ArgsOf<Contract[G][N]>> : never } & {
    [N in FamilyName<G>]: N extends keyof Contract[G] ? z.ZodType<FamilyArgsOf<Contract[G][N]>> : never
  }
}

/** What each call accepts, and which of many a mirror may be. A renderer is trusted no more than the chat it shows. */
export const guards: Guards = {
  follows: {
    add: z.object({ text: z.string().min(1).max(2_000) }),
    remove: z.object({ userIds }),
    undo: z.object({ change: z.number().int().positive() }),
    edit: z.object({
      userIds,
      change: z.object({
        group: group.nullable().exactOptional(),
        isPinned: z.boolean().exactOptional(),
        note: z.string().max(NOTE_LENGTH).nullable().exactOptional(),
        isRecorded: z.boolean().exactOptional(),
      }),
    }),
    move: z.object({ userIds, before: userId.nullable(), group: group.nullable().exactOptional() }),
    renameGroup: z.object({ from: group, to: group }),
    removeGroup: z.object({ name: group }),
    moveGroup: z.object({ name: group, before: group.nullable() }),
    recentViewers: z.object({ userId }),
    copyLinks: z.object({ userIds }),
    addLines: z.object({ lines: z.array(z.string().max(LINE_LENGTH)).max(MOST_LINES) }),
    cancelLines: nothing,
    forgetLines: nothing,
    exportFile: z.object({ form: z.enum(FILE_FORMS) }),
    readFile: nothing,
    takeFile: z.object({ id: z.number().int().positive() }),
    seen: nothing,
    openStream: z.object({ userId }),
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
    find: z.object({ name: z.string().min(1).max(200) }),
    follow: z.object({ userId }),
    undoFollow: z.object({ change: z.number().int().positive() }),
  },
  chat: {
    entries: z.object({ userId }),
    room: z.object({ userId }),
    retry: z.object({ userId }),
    show: z.object({ userId }),
    openLink: z.object({ userId, key: z.string().max(40), link: place }),
    window: z.object({ userId }),
    setWindow: z.object({
      userId,
      change: z.object({
        isOnTop: z.boolean().exactOptional(),
        opacity: z.number().int().min(LEAST_OPACITY).max(MOST_OPACITY).exactOptional(),
        isClickThrough: z.boolean().exactOptional(),
      }),
    }),
    openOnSite: z.object({ userId }),
    copy: z.object({ text: z.string().max(1_000_000) }),
  },
  chatRules: {
    change: z.object({
      change: z.object({
        highlights: chatRules.shape.highlights.exactOptional(),
        ignores: chatRules.shape.ignores.exactOptional(),
      }),
    }),
    setNote: z.object({ userId, note: chatNote.nullable() }),
    whyNoPattern: z.object({ text: z.string().max(LONGEST_MATCH) }),
  },
  archive: {
    search: z.object({ text: z.string().max(1_000), before: cursor }),
    userRows: z.object({ userId, before: cursor }),
    mentions: z.object({ before: cursor }),
    markMentionsSeen: z.object({ upToId: rowId }),
    around: z.object({ userId, moment: z.union([z.object({ chatId: partiId }), z.object({ at: moment })]) }),
    openLink: z.object({ id: rowId, link: place }),
    facts: nothing,
    forgetChannel: z.object({ userId }),
    forgetUser: z.object({ userId }),
    exportRange: z.object({ userId, from: moment, to: moment, form: z.enum(CHAT_FORMS) }),
  },
  viewers: {
    show: z.object({ userId }),
    now: z.object({ userId }),
    channels: nothing,
    history: z.object({ userId, from: moment, to: moment, step: z.enum(VIEWER_STEPS) }),
    shows: z.object({ userId, from: moment, to: moment }),
    marks: z.object({ userId, from: moment, to: moment }),
    chatActivity: z.object({ userId, from: moment, to: moment, step: z.enum(VIEWER_STEPS).exclude(['raw']) }),
    habits: z.object({ userId }),
    openChat: z.object({ userId, at: moment }),
    exportCsv: z.object({ userIds: userIds.min(1).max(20), from: moment, to: moment, step: z.enum(VIEWER_STEPS) }),
    exportPng: z.object({ png, name: z.string().max(200) }),
    copyPng: z.object({ png }),
    forget: z.object({ userId }),
  },
  discovery: { live: nothing, featured: nothing },
  pause: { begin: z.object({ choice: z.enum(PAUSE_CHOICES) }), end: nothing },
  launch: { confirm: launch, dismiss: launch },
  alerts: {
    markSeen: z.object({ ids: z.array(z.number().int().positive()).max(1_000) }),
    changeStandard: z.object({ change: partialAlertRule }),
    setChannel: z.object({ userId, rule: partialAlertRule }),
    setQuietHours: z.object({ quietHours: weekHours }),
    dryRun: z.object({ rules: alertRules }),
    test: nothing,
    playSound: soundChoice,
    chooseSound: nothing,
  },
  app: {
    retry: nothing,
    showConnection: nothing,
    showSettings: nothing,
    showArchive: z.object({
      wish: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('search') }),
        z.object({ kind: z.literal('room'), userId }),
        z.object({ kind: z.literal('moment'), userId, at: moment }),
        z.object({ kind: z.literal('user'), userId, name: z.string().max(200) }),
      ]),
    }),
    quit: nothing,
  },
  settings: { doNotDisturb: nothing, update: z.object({ change: settingsChange }) },
  startup: { change: z.object({ isOn: z.boolean() }) },
  network: { facts: nothing },
  account: { takeToken: nothing, forgetToken: nothing, importFollows: nothing },
  data: {
    facts: nothing,
    showFolder: nothing,
    backUp: nothing,
    chooseBackup: nothing,
    previewKept: z.object({ name: z.string().min(1).max(200) }),
    restore: z.object({ id: z.number().int().positive() }),
    undoRestore: nothing,
  },
  windows: { setZoom: z.object({ kind: z.enum(WINDOW_KINDS), factor: z.number().min(LEAST_ZOOM).max(MOST_ZOOM) }) },
  about: { versions: nothing },
  connection: { exportDiagnostics: nothing },
}
