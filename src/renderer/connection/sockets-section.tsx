import { memo } from 'react'
import { useStore } from 'zustand'
import type { SocketReport } from '#shared/model/connection.ts'
import { strings } from '#shared/strings/strings.ts'
import { channels, sockets } from '../stores/connection.ts'
import { useSpeech } from '../stores/language.ts'
import { useNow } from '../stores/now.ts'
import { Note, Row, Rows } from './row.tsx'
import { Quiet, Section } from './section.tsx'
import {
  rawTopic,
  socketFacts,
  socketMark,
  socketOrder,
  socketState,
  socketTroubles,
  topicWords,
} from './socket-words.ts'

const words = strings.connectionWindow.sockets

const SocketRow = memo(({ socket, name }: { socket: SocketReport; name: string }) => {
  useSpeech()
  const state = useNow((now) => socketState(socket, now))
  const facts = useNow((now) => socketFacts(socket, now))
  const troubles = socketTroubles(socket)
  return (
    <Row mark={socketMark(socket)} name={name} title={rawTopic(socket)} state={state}>
      <Note>{facts}</Note>
      {troubles !== null && <Note title={socket.status.reason}>{troubles}</Note>}
    </Row>
  )
})
SocketRow.displayName = 'SocketRow'

/** Every subscription: to what, how it stands, when something last came. */
export function SocketsSection() {
  const known = useStore(sockets)
  const names = useStore(channels, ({ items }) => items)
  const { items } = known
  const closed = [...items.values()].filter(({ status }) => status.state !== 'open').length
  return (
    <Section title={words.title} hint={items.size > 0 ? words.size(items.size, closed) : undefined} from={known}>
      {items.size === 0 && <Quiet>{words.empty}</Quiet>}
      <Rows label={words.title}>
        {socketOrder(items, names).map((key) => {
          const socket = items.get(key)
          return socket && <SocketRow key={key} socket={socket} name={topicWords(socket, names)} />
        })}
      </Rows>
    </Section>
  )
}
