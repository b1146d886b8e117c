import type { HostOrder, Setting } from '#shared/model/setting-kinds.ts'
import { SETTINGS, type SettingId, type Settings } from '#shared/model/settings.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import type { ComponentType } from 'react'
import { ChoiceControl } from './choice-control.tsx'
import { DoNotDisturbLine } from './do-not-disturb-line.tsx'
import { optionsOf } from './entries.ts'
import { Entry, type EntryLabels } from './entry.tsx'
import { HostsControl } from './hosts-control.tsx'
import { NamesControl } from './names-control.tsx'
import { RangeControl } from './range-control.tsx'
import { ToggleControl } from './toggle-control.tsx'
import { useSetting } from './use-setting.ts'

/** More choices than these have no room beside the words. */
const MOST_BESIDE = 2

/** What is so right now, below a setting that depends on more than itself. */
const LINES: Partial<Record<SettingId, ComponentType>> = { respectDoNotDisturb: DoNotDisturbLine }

/** What a value is called. */
function valueWords(id: SettingId, value: Settings[SettingId]): string {
  if (typeof value === 'boolean') return value ? settingsStrings.on : settingsStrings.off
  if (typeof value === 'number') return settingsStrings.percent(value)
  return typeof value === 'string' ? (optionsOf(id)[value] ?? value) : settingsStrings.usual
}

/** A setting with the control that its kind of value asks for. */
export function SettingEntry({ id }: { id: SettingId }) {
  const setting: Setting = SETTINGS[id]
  const { value, isDefault, error, change, reset } = useSetting(id)
  const { label } = settingsStrings.settings[id]
  // The table tells of which kind its values are; the compiler does not follow that from here.
  const onChange = (next: Setting['default'], onTaken?: () => void) => change(next as typeof value, onTaken)
  const entry = {
    id,
    error,
    reset: isDefault ? null : { label: settingsStrings.reset(label, valueWords(id, SETTINGS[id].default)), run: reset },
  }
  if (setting.kind === 'hosts') {
    return (
      <Entry {...entry}>
        <HostsControl of={setting.of} value={value as HostOrder} onChange={onChange} />
      </Entry>
    )
  }
  if (setting.kind === 'names') {
    return (
      <Entry {...entry}>
        <NamesControl label={label} value={value as readonly string[]} onChange={(next) => onChange(next)} />
      </Entry>
    )
  }
  const renderControl = (labels: EntryLabels) => {
    switch (setting.kind) {
      case 'toggle':
        return <ToggleControl {...labels} isOn={value === true} onChange={(next) => onChange(next)} />
      case 'choice':
        return (
          <ChoiceControl
            {...labels}
            value={value as string}
            options={optionsOf(id)}
            isAccent={id === 'accent'}
            onChange={(next) => onChange(next)}
          />
        )
      case 'range':
        break
    }
    return <RangeControl {...labels} range={setting} value={value as number} onChange={(next) => onChange(next)} />
  }
  const isWide = setting.kind === 'choice' && setting.options.length > MOST_BESIDE
  const Below = LINES[id]
  return (
    <Entry {...entry} isWide={isWide} renderControl={renderControl}>
      {Below && <Below />}
    </Entry>
  )
}
