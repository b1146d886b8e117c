import type { Cancel, Clock } from '#shared/clock.ts'

const PING_AFTER_MS = 25_000
const DEAD_AFTER_MS = 10_000

interface HeartbeatDeps {
  clock: Clock
  ping: () => void
  /** Runs once when a ping brought no sign of life. */
  onDead: () => void
}

/** Pings after 25 s of silence, and after 10 s more declares the other side dead. */
export interface Heartbeat {
  /** Tells of a sign of life: any frame, ping or pong. */
  heard(): void
  stop(): void
}

/** A heartbeat that begins now. Half-open lines, normal after sleep, are found in no other way. */
export function startHeartbeat({ clock, ping, onDead }: HeartbeatDeps): Heartbeat {
  let cancel: Cancel

  function waitForPong(): void {
    cancel = clock.after(DEAD_AFTER_MS, onDead)
    ping()
  }
  const listen = (): Cancel => clock.after(PING_AFTER_MS, waitForPong)

  cancel = listen()
  return {
    heard() {
      cancel()
      cancel = listen()
    },
    stop: () => cancel(),
  }
}
