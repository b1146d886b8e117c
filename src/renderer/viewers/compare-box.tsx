import GitCompareArrows from 'lucide-react/icons/git-compare-arrows'
import Search from 'lucide-react/icons/search'
import { useEffect, useRef, useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { useStore } from 'zustand'
import type { GraphedChannel } from '#shared/model/graphed-channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import menu from '../follows/app-menu.module.css'
import { Button, IconButton } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Face } from '../ui/face.tsx'
import field from '../ui/search-input.module.css'
import { Tick } from '../ui/tick.tsx'
import { channelsNamed } from './channel-search.ts'
import styles from './compare-box.module.css'
import { MOST_CHANNELS } from './palette.ts'
import { setCompared, userId, wish } from './state.ts'

const words = viewerStrings.compare

/** Whom a graph can show, asked for when it is opened; null until main has answered. */
function useChannels(): readonly GraphedChannel[] | null {
  const [channels, setChannels] = useState<readonly GraphedChannel[] | null>(null)
  useEffect(() => {
    ask(window.afterparti.viewers.channels()).then(setChannels, tellFailure)
  }, [])
  return channels
}

function Channels() {
  const channels = useChannels()
  const [text, setText] = useState('')
  const compared = useStore(wish, (state) => state.compared)
  const others = channels?.filter(({ channel }) => channel.userId !== userId) ?? []
  const found = channelsNamed(others, text)
  const input = useRef<HTMLInputElement>(null)
  // Whoever opens it wants to type, and the list is a tabulator away.
  useEffect(() => input.current?.focus(), [])
  const isFull = compared.length >= MOST_CHANNELS - 1
  const isCompared = (id: number): boolean => compared.some((one) => one.userId === id)
  return (
    <>
      <search className={styles.box}>
        <Search aria-hidden size={14} />
        <input
          ref={input}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          className={classNames(field.input)}
          spellCheck={false}
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </search>
      {channels !== null && found.length === 0 && <p className={styles.note}>{words.none}</p>}
      {isFull && <p className={styles.note}>{words.most(MOST_CHANNELS)}</p>}
      <ul aria-label={words.label} className={styles.list}>
        {found.map(({ channel, isLive }) => (
          <li key={channel.userId}>
            <Tick
              isSelected={isCompared(channel.userId)}
              isDisabled={isFull && !isCompared(channel.userId)}
              onChange={(isOn) => setCompared(channel, isOn)}
            >
              <span className={styles.channel}>
                <Face channel={channel} isLive={isLive} size="chip" />
                <bdi title={channel.name} className={styles.name}>
                  {channel.name}
                </bdi>
                {isLive && <span className={styles.live}>{words.live}</span>}
              </span>
            </Tick>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Chooses further channels for the graph. */
export const CompareBox = ({ isFolded }: { isFolded: boolean }) => (
  <DialogTrigger>
    {isFolded ? (
      <IconButton label={words.button}>
        <GitCompareArrows size={15} />
      </IconButton>
    ) : (
      <Button>{words.button}</Button>
    )}
    <Popover placement="bottom end" offset={4} className={classNames(menu.popover, styles.popover)}>
      <Dialog aria-label={words.label} className={classNames(styles.dialog)}>
        <Channels />
      </Dialog>
    </Popover>
  </DialogTrigger>
)
