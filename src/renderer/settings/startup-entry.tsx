import { useStore } from 'zustand'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { startup } from '../stores/startup.ts'
import { Entry, Line } from './entry.tsx'
import { ToggleControl } from './toggle-control.tsx'
import { useCall } from './use-call.ts'

/** Whether the desktop starts the app: as it is on disk, whoever wrote that. */
export function StartupEntry() {
  const status = useStore(startup, ({ items }) => items.get('startup') ?? null)
  const { error, run } = useCall()
  const isOn = status?.isOn ?? false
  return (
    <Entry
      id="startup"
      error={error}
      renderControl={(labels) => (
        <ToggleControl
          {...labels}
          isOn={isOn}
          onChange={(next) => run(() => window.afterparti.startup.change({ isOn: next }))}
        />
      )}
    >
      {isOn && status !== null && status.file !== null ? (
        <Line>{settingsStrings.startup.file(status.file)}</Line>
      ) : undefined}
    </Entry>
  )
}
