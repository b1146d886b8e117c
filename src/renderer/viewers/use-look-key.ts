import { useEffect, useState } from 'react'
import { useSettings } from '../stores/settings.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

/** What tells that colours or sizes have changed: another text whenever they have. */
export function useLookKey(): string {
  const { theme, accent, textSize } = useSettings()
  const [isDark, setIsDark] = useState(dark.matches)
  useEffect(() => {
    const heed = (): void => setIsDark(dark.matches)
    dark.addEventListener('change', heed)
    return () => dark.removeEventListener('change', heed)
  }, [])
  return [theme, accent, textSize, isDark].join(' ')
}
