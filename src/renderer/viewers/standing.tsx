import ChartLine from 'lucide-react/icons/chart-line'
import Unplug from 'lucide-react/icons/unplug'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { graphData } from './scene.ts'
import styles from './standing.module.css'

const words = viewerStrings

export const Loading = () => <output className={styles.loading}>{words.loading}</output>

/** Nothing was ever counted. */
export const NoNumbers = ({ isLive }: { isLive: boolean }) => (
  <EmptyState icon={<ChartLine size={22} />} title={words.empty.title}>
    <p>{isLive ? words.empty.live : words.empty.away}</p>
  </EmptyState>
)

/** The past cannot be had, and no number has come since. */
export function NoPast({ phase }: { phase: 'broken' | 'failed' }) {
  const { title, again } = words[phase]
  return (
    <EmptyState icon={<Unplug size={22} />} title={title}>
      {phase === 'broken' && <p>{words.broken.body}</p>}
      <Button onPress={graphData.again}>{again}</Button>
    </EmptyState>
  )
}

/** Says above the graph that it does not show the past. */
export function PastLine({ phase }: { phase: 'broken' | 'failed' }) {
  return (
    <div role="alert" className={styles.line}>
      <span>{phase === 'broken' ? words.broken.line : words.failed.title}</span>
      <Button onPress={graphData.again}>{words[phase].again}</Button>
    </div>
  )
}
