import { lazy, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { strings } from '#shared/strings/strings.ts'
import { channels, hosts } from '../stores/connection.ts'
import { Later } from '../ui/later.tsx'
import { useCloseKeys } from '../ui/use-close-keys.ts'
import { useConnection } from '../ui/use-connection.ts'
import styles from './connection-view.module.css'
import { Header } from './header.tsx'
import { HostsSection } from './hosts-section.tsx'
import { RequestsSection } from './requests-section.tsx'
import { SocketsSection } from './sockets-section.tsx'
import { UnknownSection } from './unknown-section.tsx'

const words = strings.connectionWindow

const Toasts = lazy(() => import('../ui/toasts.tsx').then(({ Toasts }) => ({ default: Toasts })))

const useFollowsNobody = (): boolean => useStore(channels, ({ ready, items }) => ready && items.size === 0)

/** Tells tests and screenshots that the view shows what is true. */
function useReady(): void {
  const { windowTitle } = words
  useEffect(() => {
    document.title = windowTitle
  }, [windowTitle])
  const isReady = useStore(hosts, ({ ready }) => ready)
  useEffect(() => {
    if (isReady) document.documentElement.dataset.ready = 'connection'
  }, [isReady])
}

/** How Parti is reached: every host and socket, what is asked, and what was not understood. */
export function ConnectionView() {
  const connection = useConnection(useFollowsNobody())
  const scroller = useRef<HTMLElement>(null)
  useReady()
  useCloseKeys()
  // So that the arrows and Page Down scroll from the start.
  useEffect(() => scroller.current?.focus(), [])
  return (
    <div className={styles.view}>
      <Header kind={connection} />
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and often holds nothing else that takes the focus */}
      <main ref={scroller} tabIndex={0} className={styles.content}>
        <HostsSection kind="rest" />
        <HostsSection kind="ws" />
        <SocketsSection />
        <RequestsSection />
        <UnknownSection />
      </main>
      <Later>
        <Toasts />
      </Later>
    </div>
  )
}
