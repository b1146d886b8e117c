import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Pin from 'lucide-react/icons/pin'
import PinOff from 'lucide-react/icons/pin-off'
import Trash from 'lucide-react/icons/trash-2'
import type { HostOrder, Hosts } from '#shared/model/setting-kinds.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { IconButton } from '../ui/button.tsx'
import { hostName } from '../ui/host-name.ts'
import { AddHost } from './add-host.tsx'
import { Line } from './entry.tsx'
import { networkFacts } from './facts.ts'
import { hostsToTry, listedHosts, type ListedHost, moved, withAdded, withPin, withRemoved } from './host-order.ts'
import styles from './hosts-control.module.css'
import { useFacts } from './use-facts.ts'

const words = settingsStrings.hosts

interface HostsControlProps {
  of: Hosts['of']
  value: HostOrder
  onChange: (value: HostOrder, onTaken?: () => void) => void
}

const noteOf = ({ isOwn, isPinned }: ListedHost): string =>
  [isPinned && words.pinned, isOwn ? words.own : words.added].filter(Boolean).join(' · ')

/** The hosts of one kind: their order, the one that is used alone, and those that the user added. */
export function HostsControl({ of, value, onChange }: HostsControlProps) {
  const { value: facts, error } = useFacts(networkFacts)
  if (facts === null) return <Line>{error ?? settingsStrings.loading}</Line>
  const { own, inUse, isFixed } = facts[of]
  const hosts = listedHosts(value, own)
  const isPending = JSON.stringify(hostsToTry(value, own)) !== JSON.stringify(inUse)
  return (
    <>
      <ul aria-label={settingsStrings.settings[of === 'rest' ? 'restHosts' : 'wsHosts'].label} className={styles.list}>
        {hosts.map((host, at) => {
          const { url, isOwn, isPinned } = host
          const name = hostName(url)
          return (
            <li key={url} className={styles.host}>
              <div className={styles.words}>
                <span dir="auto" title={url} className={styles.name}>
                  {name}
                </span>
                <span className={styles.note}>{noteOf(host)}</span>
              </div>
              <IconButton
                label={isPinned ? words.unpin(name) : words.pin(name)}
                onPress={() => onChange(withPin(value, url))}
              >
                {isPinned ? <PinOff size={14} /> : <Pin size={14} />}
              </IconButton>
              <IconButton
                label={words.up(name)}
                isDisabled={at === 0}
                onPress={() => onChange(moved(value, own, url, -1))}
              >
                <ArrowUp size={14} />
              </IconButton>
              <IconButton
                label={words.down(name)}
                isDisabled={at === hosts.length - 1}
                onPress={() => onChange(moved(value, own, url, 1))}
              >
                <ArrowDown size={14} />
              </IconButton>
              {isOwn ? (
                <span className={styles.gap} />
              ) : (
                <IconButton label={words.remove(name)} onPress={() => onChange(withRemoved(value, url))}>
                  <Trash size={14} />
                </IconButton>
              )}
            </li>
          )
        })}
      </ul>
      <AddHost of={of} onAdd={(text, onTaken) => onChange(withAdded(value, own, text), onTaken)} />
      <div aria-live="polite">
        {isFixed && <Line>{words.fixed}</Line>}
        {!isFixed && isPending && <Line>{words.afterRestart}</Line>}
      </div>
    </>
  )
}
