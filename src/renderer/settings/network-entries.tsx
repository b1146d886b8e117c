import { useState } from 'react'
import { useStore } from 'zustand'
import type { Answer } from '#shared/bridge/errors.ts'
import type { TokenStatus } from '#shared/model/token-status.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { token } from '../stores/token.ts'
import { Button } from '../ui/button.tsx'
import { hostName } from '../ui/host-name.ts'
import { Buttons, Entry, Line } from './entry.tsx'
import { networkFacts } from './facts.ts'
import styles from './lists.module.css'
import { useCall } from './use-call.ts'
import { useFacts } from './use-facts.ts'

/** The way that the system's settings name, for each host; to be read only. */
export function ProxyEntry() {
  const { value, error } = useFacts(networkFacts)
  const words = settingsStrings.proxy
  return (
    <Entry id="proxy" error={error}>
      {value === null ? (
        <Line>{settingsStrings.loading}</Line>
      ) : (
        <ul aria-label={settingsStrings.others.proxy.label} className={styles.list}>
          {value.proxies.map(({ host, proxy }) => (
            <li key={host} className={styles.row}>
              <span className={styles.name} title={host}>
                {hostName(host)}
              </span>
              <span className={styles.value}>{proxy === null ? words.direct : words.through(proxy)}</span>
            </li>
          ))}
        </ul>
      )}
    </Entry>
  )
}

const stateWords = (status: TokenStatus | undefined): string =>
  status === undefined ? settingsStrings.loading : settingsStrings.token[status.state]

/** The token of the user's account: how it stands, and the ways to give it and to take it back. It is never seen here. */
export function TokenEntry() {
  const status = useStore(token, ({ items }) => items.get('token'))
  const { error, isRunning, run } = useCall()
  const [said, setSaid] = useState<string | null>(null)
  const words = settingsStrings.token
  const { account } = window.afterparti
  function tell<T>(call: () => Promise<Answer<T>>, wordsOf: (value: T) => string | null): void {
    setSaid(null)
    run(call, (value) => setSaid(wordsOf(value)))
  }
  return (
    <Entry id="token" error={error}>
      <div aria-live="polite">
        <Line>{said ?? stateWords(status)}</Line>
      </div>
      <Buttons>
        <Button isDisabled={isRunning} onPress={() => tell(account.takeToken, () => words.taken)}>
          {words.take}
        </Button>
        <Button
          isDisabled={isRunning || status?.state !== 'kept'}
          onPress={() => tell(account.importFollows, words.imported)}
        >
          {words.import}
        </Button>
        <Button
          isDisabled={isRunning || status === undefined || status.state === 'none'}
          onPress={() => tell(account.forgetToken, () => null)}
        >
          {words.forget}
        </Button>
      </Buttons>
    </Entry>
  )
}
