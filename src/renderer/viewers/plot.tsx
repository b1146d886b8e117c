import 'uplot/dist/uPlot.min.css'
import './series-colours.css'
import { useEffect, useRef } from 'react'
import { mountPlot, type PlotPlan } from './mount-plot.ts'
import styles from './plot.module.css'
import { useLookKey } from './use-look-key.ts'

interface PlotProps {
  plan: PlotPlan
  /** Told how wide the plot itself is, px. */
  onWidth?: (px: number) => void
}

const nobody = (): void => {}

/** A graph, which draws itself: React makes it anew only when the plan or the colours are others. */
export function Plot({ plan, onWidth = nobody }: PlotProps) {
  const host = useRef<HTMLDivElement>(null)
  const look = useLookKey()
  // oxlint-disable-next-line react/exhaustive-deps -- colours are read from the page when the key of the look changes
  useEffect(() => (host.current === null ? undefined : mountPlot(host.current, plan, onWidth)), [plan, onWidth, look])
  return <div ref={host} className={styles.plot} />
}
