import type { HostReport, RequestReport, SocketReport } from '#shared/model/connection.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { Notice } from '#shared/model/status.ts'
import type { UnknownCount, UnknownRecord } from '#shared/model/unknown-record.ts'
import { redactAll, withoutHome, type Redact } from './redaction.ts'

/** What the app runs on. */
export interface SystemFacts {
  app: string
  electron: string
  chromium: string
  node: string
  platform: string
  /** The system's own version. */
  release: string
  architecture: string
  /** The desktop, as it calls itself; null where it does not. */
  desktop: string | null
  locale: string
}

/** All that helps to find a fault. */
export interface DiagnosticFacts {
  /** When they were gathered, ms since 1970. */
  at: number
  /** When the app started, ms since 1970. */
  startedAt: number
  system: SystemFacts
  settings: Settings
  /** How many channels are followed. */
  follows: number
  hosts: Iterable<HostReport>
  sockets: Iterable<SocketReport>
  requests: RequestReport
  unknownCounts: Iterable<UnknownCount>
  unknown: Iterable<UnknownRecord>
  notices: readonly Notice[]
}

/** What must not leave the machine. */
export interface Privacy {
  /** Removes the user's token from a text. */
  redact: Redact
  /** The user's home folder. */
  home: string
}

/** Sockets without the numbers that tell whom the user follows; equal numbers stay equal. */
function withoutSubjects(sockets: Iterable<SocketReport>): object[] {
  const places = new Map<number, string>()
  const placeOf = (subject: number): string => {
    const place = places.get(subject) ?? `#${places.size + 1}`
    places.set(subject, place)
    return place
  }
  return [...sockets].map((socket) => ({
    ...socket,
    subject: socket.subject === null ? null : placeOf(socket.subject),
  }))
}

const timeOf = (at: number): string => new Date(at).toISOString()

/** Groups are called as their user likes, which is nobody else's business. */
const withoutGroupNames = ({ followsView, ...settings }: Settings): object => ({
  ...settings,
  followsView: { ...followsView, folded: followsView.folded.length },
})

/** The facts as one object to be written as JSON: how many are followed and not who, and nothing of the user's own. */
export function diagnosticReport(facts: DiagnosticFacts, { redact, home }: Privacy): unknown {
  const tilde = withoutHome(home)
  const report = {
    // Raised when a field changes its meaning.
    format: 1,
    writtenAt: timeOf(facts.at),
    startedAt: timeOf(facts.startedAt),
    system: facts.system,
    settings: withoutGroupNames(facts.settings),
    follows: facts.follows,
    notices: facts.notices,
    hosts: [...facts.hosts],
    sockets: withoutSubjects(facts.sockets),
    requests: facts.requests,
    unknownCounts: [...facts.unknownCounts],
    unknown: [...facts.unknown],
  }
  // The token first: a home folder cut out of it would hide it from whoever looks for it.
  return redactAll(report, (text) => tilde(redact(text)))
}
