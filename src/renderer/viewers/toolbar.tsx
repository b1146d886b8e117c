import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import RotateCcw from 'lucide-react/icons/rotate-ccw'
import { lazy } from 'react'
import { useStore } from 'zustand'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { ChoiceSelect } from '../ui/choice-select.tsx'
import { Later } from '../ui/later.tsx'
import { chooseRange } from './choose-range.ts'
import { panBy, zoomBy } from './on-graph-key.ts'
import { followNow, wish } from './state.ts'
import styles from './toolbar.module.css'

const words = viewerStrings.range

const CompareBox = lazy(() => import('./compare-box.tsx').then(({ CompareBox }) => ({ default: CompareBox })))

interface ToolbarProps {
  /** There is room for one line only. */
  isFolded: boolean
}

/** Which time the graph shows, and whom besides: what stands in the bar while there are numbers. */
export function Toolbar({ isFolded }: ToolbarProps) {
  const { range, window } = useStore(wish)
  const Ranges = isFolded ? ChoiceSelect : Choice
  return (
    <>
      <Ranges label={words.label} options={words.names} value={range} onChange={chooseRange} />
      <div className={styles.buttons}>
        <IconButton label={words.earlier} onPress={() => panBy(-0.25)}>
          <ChevronLeft size={15} />
        </IconButton>
        <IconButton label={words.later} isDisabled={window === null} onPress={() => panBy(0.25)}>
          <ChevronRight size={15} />
        </IconButton>
        <IconButton label={words.nearer} onPress={() => zoomBy(1 / 1.5)}>
          <Plus size={15} />
        </IconButton>
        <IconButton label={words.farther} onPress={() => zoomBy(1.5)}>
          <Minus size={15} />
        </IconButton>
        <IconButton label={words.reset} isDisabled={window === null} onPress={followNow}>
          <RotateCcw size={14} />
        </IconButton>
      </div>
      <span className={isFolded ? styles.folded : styles.compare}>
        <Later>
          <CompareBox isFolded={isFolded} />
        </Later>
      </span>
    </>
  )
}
