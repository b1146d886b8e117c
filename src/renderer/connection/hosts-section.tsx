import { useStore } from 'zustand'
import type { HostReport } from '#shared/model/connection.ts'
import { strings } from '#shared/strings/strings.ts'
import { hosts } from '../stores/connection.ts'
import { useNow } from '../stores/now.ts'
import { hostName } from '../ui/host-name.ts'
import { hostAge, hostFailure, hostState, lackWords, restWords } from './host-words.ts'
import { Note, Row, Rows } from './row.tsx'
import { Section } from './section.tsx'

function HostRow({ host }: { host: HostReport }) {
  const age = useNow((now) => hostAge(host, now))
  const rests = useNow((now) => restWords(host, now))
  const { mark, words } = hostState(host)
  const failure = hostFailure(host)
  return (
    <Row mark={mark} name={hostName(host.url)} title={host.url} state={[words, age].filter(Boolean).join(' · ')}>
      {failure !== null && <Note title={host.reason}>{failure}</Note>}
      {rests !== null && <Note>{rests}</Note>}
      {host.lacks.map((route) => (
        <Note key={route} title={route}>
          {lackWords(route)}
        </Note>
      ))}
    </Row>
  )
}

/** The hosts of one kind, in the order in which they are tried. */
export function HostsSection({ kind }: { kind: HostReport['kind'] }) {
  const known = useStore(hosts)
  const { title, hint } = strings.connectionWindow[kind]
  return (
    <Section title={title} hint={hint} from={known}>
      <Rows label={title}>
        {[...known.items]
          .filter(([, host]) => host.kind === kind)
          .map(([key, host]) => (
            <HostRow key={key} host={host} />
          ))}
      </Rows>
    </Section>
  )
}
