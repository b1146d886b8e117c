import Minus from 'lucide-react/icons/minus'
import Plus from 'lucide-react/icons/plus'
import { useStore } from 'zustand'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { zoom } from '../stores/zoom.ts'
import { IconButton } from '../ui/button.tsx'
import { Entry } from './entry.tsx'
import { useCall } from './use-call.ts'
import styles from './lists.module.css'

const words = settingsStrings.zoom

/** As a factor. */
const STEP = 0.1

const stepped = (factor: number, by: number): number =>
  Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round((factor + by) * 10) / 10))

const usual = (factors: readonly (readonly [string, number])[]) => factors.every(([, factor]) => factor === 1)

/** How large each kind of window is shown. */
export function ZoomEntry() {
  const { items } = useStore(zoom)
  const { error, run } = useCall()
  const factors = [...items]
  const set = (kind: string, factor: number) => run(() => window.afterparti.windows.setZoom({ kind, factor }))
  const reset = () => {
    for (const [kind, factor] of factors) if (factor !== 1) set(kind, 1)
  }
  return (
    <Entry
      id="zoom"
      error={error}
      reset={
        usual(factors)
          ? null
          : {
              label: settingsStrings.reset(settingsStrings.others.zoom.label, settingsStrings.percent(100)),
              run: reset,
            }
      }
    >
      <ul aria-label={settingsStrings.others.zoom.label} className={styles.list}>
        {factors.map(([kind, factor]) => {
          const name = words.kinds[kind] ?? kind
          return (
            <li key={kind} className={styles.row}>
              <span className={styles.name}>{name}</span>
              <IconButton
                label={words.out(name)}
                isDisabled={factor <= LEAST_ZOOM}
                onPress={() => set(kind, stepped(factor, -STEP))}
              >
                <Minus size={14} />
              </IconButton>
              <span className={styles.value}>{settingsStrings.percent(Math.round(factor * 100))}</span>
              <IconButton
                label={words.in(name)}
                isDisabled={factor >= MOST_ZOOM}
                onPress={() => set(kind, stepped(factor, STEP))}
              >
                <Plus size={14} />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </Entry>
  )
}
