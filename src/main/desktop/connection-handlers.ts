import { app } from 'electron'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { Notice } from '#shared/model/status.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { joinMaps } from '../bridge/joined-maps.ts'
import { nameChannels } from '../bridge/named-channels.ts'
import { singleValue } from '../bridge/single-value.ts'
import type { FollowedChannels } from '../channels/followed-channels.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import { createDiagnosticsExport } from '../diagnostics/export.ts'
import { writePrivateFile } from '../diagnostics/private-file.ts'
import { createSocketHosts } from '../diagnostics/socket-hosts.ts'
import type { PartiHosts } from '../parti/hosts.ts'
import type { PartiClient } from './parti-client.ts'
import { askWhereToSave } from './save-dialog.ts'
import { systemFacts } from './system-facts.ts'

interface Parts {
  parti: PartiClient
  hosts: PartiHosts
  channels: FollowedChannels
  monitor: Pick<LiveMonitor, 'livestreamIdOf'>
  settings: StoreApi<Settings>
  notices: StoreApi<readonly Notice[]>
  clock: Clock
}

/** What the window about the connection asks for, and what is written of it into a report. */
export function connectionHandlers(parts: Parts): Handlers['connection'] {
  const { parti, hosts, channels, monitor, settings, notices, clock } = parts
  const { rest, sockets, unknown, redact } = parti
  const startedAt = clock.now()
  const allHosts = joinMaps(rest.hosts, createSocketHosts(hosts.ws, sockets.reports, clock))
  return {
    hosts: allHosts,
    sockets: sockets.reports,
    requests: singleValue('requests', rest.requests),
    unknown: unknown.records,
    unknownCounts: unknown.counts,
    channels: nameChannels(channels, monitor.livestreamIdOf),
    exportDiagnostics: createDiagnosticsExport({
      redact,
      home: app.getPath('home'),
      askWhere: askWhereToSave,
      write: writePrivateFile,
      clock,
      gather: () => ({
        at: clock.now(),
        startedAt,
        system: systemFacts(),
        settings: settings.getState(),
        follows: channels.getState().size,
        hosts: allHosts.getState().values(),
        sockets: sockets.reports.getState().values(),
        requests: rest.requests.getState(),
        unknownCounts: unknown.counts.getState().values(),
        unknown: unknown.records.getState().values(),
        notices: notices.getState(),
      }),
    }),
  }
}
