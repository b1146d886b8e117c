import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { ArchiveRequest } from '#shared/model/archive-view.ts'
import type { ArchivedRow, ChatMoment } from '#shared/model/archived-chat.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { createMirror } from '../stores/mirror.ts'

export const SECTIONS = ['search', 'mentions', 'channels'] as const
export type Section = (typeof SECTIONS)[number]

/** Somebody by their number. */
export interface Person {
  userId: number
  name: string
}

/** A moment that is looked at. */
export interface Moment {
  roomId: number
  roomName: string
  /** The row of it; null where the row that is nearest to it is meant. */
  rowId: number | null
  moment: ChatMoment
}

interface ArchiveState {
  section: Section
  /** What is searched for. */
  text: string
  /** Whose messages alone are shown in place of what was found; null for nobody's. */
  person: Person | null
  /** What is looked at beside the list; null for nothing. */
  moment: Moment | null
  /** The box is to have the focus as soon as it is there. */
  wantsBox: boolean
  /** Counts up when something was forgotten, so that everything is asked for anew. */
  epoch: number
}

/** What the window shows. */
export const archiveState = createStore<ArchiveState>(() => ({
  section: 'search',
  text: '',
  person: null,
  moment: null,
  wantsBox: true,
  epoch: 0,
}))

export const showSection = (section: Section): void => archiveState.setState({ section, moment: null })
export const search = (text: string): void => archiveState.setState({ section: 'search', text, person: null })
export const showPerson = (person: Person): void => archiveState.setState({ section: 'search', person, moment: null })
export const leavePerson = (): void => archiveState.setState({ person: null, moment: null })
export const leaveMoment = (): void => archiveState.setState({ moment: null })
/** Asks for everything anew, because something is gone. */
export const somethingGone = (): void =>
  archiveState.setState(({ epoch }) => ({ epoch: epoch + 1, person: null, moment: null }))

/** Asks anew what is new, because it was looked at. */
export const somethingSeen = (): void => archiveState.setState(({ epoch }) => ({ epoch: epoch + 1 }))

/** Where a row is to be found: its number says it more exactly than its time. */
export const momentOf = ({ message, seenAt }: ArchivedRow): ChatMoment =>
  message.chatId === null ? { at: message.at ?? seenAt } : { chatId: message.chatId }

/** What tells one moment that is looked at from another. */
export const keyOf = ({ roomId, rowId, moment }: Moment): string => `${roomId} ${rowId ?? JSON.stringify(moment)}`

/** Shows what was said around a row. */
export const showMoment = (row: ArchivedRow, roomName: string): void =>
  archiveState.setState({
    moment: { roomId: row.roomId, roomName, rowId: row.id, moment: momentOf(row) },
  })

/** Shows what was said in a room at a time, beside what else was said in it. */
function showTime({ userId: roomId, name, at, text }: Extract<ArchiveRequest, { kind: 'moment' }>): void {
  search(text)
  const roomName = name ?? archiveStrings.user(roomId)
  archiveState.setState({ moment: { roomId, roomName, rowId: null, moment: { at } } })
}

const requests = createMirror(window.afterparti.archive.request)

function grant(request: ArchiveRequest): void {
  archiveState.setState({ wantsBox: true })
  if (request.kind === 'user') return showPerson(request)
  if (request.kind === 'moment') return showTime(request)
  if (request.text === null) return archiveState.setState({ section: 'search' })
  search(request.text)
  leaveMoment()
}

/** Shows what the window was opened for, and what it is asked for later. */
export function useRequests(): void {
  const request = useStore(requests, ({ items }) => items.get('request'))
  useEffect(() => {
    if (request !== undefined) grant(request)
  }, [request])
}
