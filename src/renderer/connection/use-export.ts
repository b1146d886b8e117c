import { useState } from 'react'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'

/** Lets the user save the diagnostics, and tells where they are or why they are not. */
export function useExport(): { isExporting: boolean; run: () => Promise<void> } {
  const [isExporting, setIsExporting] = useState(false)
  const run = async () => {
    setIsExporting(true)
    try {
      const { path } = await ask(window.afterparti.connection.exportDiagnostics())
      if (path !== null) void showToast({ text: strings.connectionWindow.exported(path) })
    } catch (error) {
      tellFailure(error)
    } finally {
      setIsExporting(false)
    }
  }
  return { isExporting, run }
}
