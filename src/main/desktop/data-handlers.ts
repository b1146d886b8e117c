import { shell } from 'electron'
import path from 'node:path'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { AlertRules } from '#shared/model/alert-rules.ts'
import type { ChatRules } from '#shared/model/chat-rules.ts'
import type { Handlers } from '../bridge/handlers.ts'
import type { ChatRulesStore } from '../chat/chat-rules-store.ts'
import type { FollowList } from '../channels/follow-list.ts'
import { writePrivateFile } from '../diagnostics/private-file.ts'
import { reasonOf } from '../reason-of.ts'
import { alertRulesForm } from '../settings/alert-rules-document.ts'
import type { AlertRulesStore } from '../settings/alert-rules-store.ts'
import { readBackup } from '../settings/backup-file.ts'
import { chatRulesForm } from '../settings/chat-rules-document.ts'
import { readDataFiles } from '../settings/data-files.ts'
import { followListForm } from '../settings/follow-list-document.ts'
import { openKeptBackups } from '../settings/kept-backups.ts'
import { differenceByKey, restorable, type Restorable } from '../settings/restorable.ts'
import { createRestoring } from '../settings/restoring.ts'
import { settingsForm } from '../settings/settings-document.ts'
import type { SettingsStore } from '../settings/settings-store.ts'
import { askForBackup } from './backup-dialog.ts'
import { windowsForm } from './kept-windows.ts'
import { askWhereToSave } from './save-dialog.ts'
import type { WindowKeeper } from './window-keeper.ts'
import type { WindowZoom } from './window-zoom.ts'

/** Whatever a backup holds. */
export interface BackedUpParts {
  list: FollowList
  settings: SettingsStore
  rules: AlertRulesStore
  chatRules: ChatRulesStore
  kept: WindowKeeper
  zoom: WindowZoom
}

const entriesOf = (value: object): ReadonlyMap<string, unknown> => new Map(Object.entries(value))

/** What is different for each channel counts as one rule, and so do the standard one and the quiet hours. */
const rulesOf = ({ channels, ...others }: AlertRules) => entriesOf({ ...channels, ...others })

/** Each rule by what it looks for, each note by whom it is about. */
const chatRulesOf = ({ highlights, ignores, notes }: ChatRules) =>
  new Map<string, unknown>([
    ...highlights.map((one) => [`highlight ${JSON.stringify(one.match)}`, one] as const),
    ...ignores.map((one) => [`ignore ${JSON.stringify(one)}`, one] as const),
    ...Object.entries(notes),
  ])

const documentsOf = ({ list, settings, rules, chatRules, kept, zoom }: BackedUpParts): Restorable[] => [
  restorable('follows', {
    form: followListForm,
    current: list.saved.getState,
    replace: list.replaceAll,
    difference: (before, after) => {
      const byUser = ({ follows }: typeof before) => new Map(follows.map((one) => [String(one.channel.userId), one]))
      return differenceByKey(byUser(before), byUser(after))
    },
  }),
  restorable('settings', {
    form: settingsForm,
    current: settings.current.getState,
    replace: settings.update,
    difference: (before, after) => differenceByKey(entriesOf(before), entriesOf(after)),
  }),
  restorable('alert-rules', {
    form: alertRulesForm,
    current: rules.current.getState,
    replace: rules.replaceAll,
    difference: (before, after) => differenceByKey(rulesOf(before), rulesOf(after)),
  }),
  restorable('chat-rules', {
    form: chatRulesForm,
    current: chatRules.current.getState,
    replace: chatRules.replaceAll,
    difference: (before, after) => differenceByKey(chatRulesOf(before), chatRulesOf(after)),
  }),
  restorable('windows', {
    form: windowsForm,
    current: kept.all,
    replace: (next) => {
      kept.replace(next)
      zoom.reread()
    },
    difference: (before, after) => differenceByKey(entriesOf(before), entriesOf(after)),
  }),
]

/** `afterparti-backup-2026-11-23.json`, by the local calendar. */
function backupName(at: number): string {
  const date = new Date(at)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `afterparti-backup-${date.getFullYear()}-${month}-${day}.json`
}

/** Where data lie, and the way into a backup and out of it. `folder` holds the data. */
export function dataHandlers(folder: string, parts: BackedUpParts, clock: Clock): Handlers['data'] {
  const backups = openKeptBackups(path.join(folder, 'backups'), clock)
  const restoring = createRestoring(documentsOf(parts), backups, clock)
  return {
    facts: async () => ({ folder, files: await readDataFiles(folder), backups: backups.list() }),
    async showFolder() {
      const failure = await shell.openPath(folder)
      if (failure !== '') throw new BridgeError('no-file-manager', failure)
    },
    async backUp() {
      const file = await askWhereToSave(backupName(clock.now()))
      if (file === null) return { path: null }
      await writePrivateFile(file, restoring.backUp()).catch((error: unknown) => {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      })
      return { path: file }
    },
    async chooseBackup() {
      const chosen = await askForBackup()
      return chosen === null ? null : restoring.preview(readBackup(chosen.text), chosen.name)
    },
    previewKept: ({ name }) => restoring.preview(backups.read(name), name),
    restore: ({ id }) => restoring.restore(id),
    undoRestore: restoring.undo,
  }
}
