import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import { reasonOf } from '../reason-of.ts'
import { reportName } from './report-name.ts'
import { diagnosticReport, type DiagnosticFacts, type Privacy } from './report.ts'

interface Dependencies extends Privacy {
  gather(): DiagnosticFacts
  /** Lets the user choose where a file of this name goes; null when they do not want it any more. */
  askWhere(name: string): Promise<string | null>
  /** Writes a file whole or not at all. */
  write(file: string, text: string): Promise<void>
  clock: Clock
}

/** What writes the facts where the user wants them, as often as called. Throws `storage-failed`. */
export const createDiagnosticsExport =
  ({ gather, askWhere, write, clock, ...privacy }: Dependencies) =>
  async (): Promise<{ path: string | null }> => {
    const file = await askWhere(reportName(clock.now()))
    if (file === null) return { path: null }
    const text = `${JSON.stringify(diagnosticReport(gather(), privacy), undefined, 2)}\n`
    try {
      await write(file, text)
    } catch (error) {
      throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
    }
    return { path: file }
  }
