import { type ComponentType, useId } from 'react'
import type { SettingsPage } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { ConnectionEntry, LicenceEntry, VersionsEntry } from './about-entries.tsx'
import { AlertTestEntry, QuietHoursEntry, StandardRuleEntry } from './alert-entries.tsx'
import { HighlightsEntry, IgnoresEntry } from './chat-rules-entries.tsx'
import { BackupEntry, FolderEntry, KeptEntry, RestoreEntry } from './data-entries.tsx'
import { type EntryId, isSetting, type OtherId } from './entries.ts'
import { ProxyEntry, TokenEntry } from './network-entries.tsx'
import styles from './page.module.css'
import { SettingEntry } from './setting-entry.tsx'
import { StartupEntry } from './startup-entry.tsx'
import { ZoomEntry } from './zoom-entry.tsx'

const OTHERS: Record<OtherId, ComponentType> = {
  startup: StartupEntry,
  standardRule: StandardRuleEntry,
  quietHours: QuietHoursEntry,
  alertTest: AlertTestEntry,
  highlights: HighlightsEntry,
  ignores: IgnoresEntry,
  zoom: ZoomEntry,
  proxy: ProxyEntry,
  token: TokenEntry,
  folder: FolderEntry,
  backup: BackupEntry,
  restore: RestoreEntry,
  kept: KeptEntry,
  versions: VersionsEntry,
  licence: LicenceEntry,
  connection: ConnectionEntry,
}

function AnyEntry({ id }: { id: EntryId }) {
  if (isSetting(id)) return <SettingEntry id={id} />
  const Other = OTHERS[id]
  return <Other />
}

/** A page, or what of it was found. */
export function Page({ page, entries }: { page: SettingsPage; entries: readonly EntryId[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} data-page={page}>
      <h2 id={id} className={styles.title}>
        {settingsStrings.pages[page]}
      </h2>
      {entries.map((entry) => (
        <AnyEntry key={entry} id={entry} />
      ))}
    </section>
  )
}
