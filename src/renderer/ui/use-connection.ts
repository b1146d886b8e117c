import { useStore } from 'zustand'
import { status } from '../stores/status.ts'
import { type ConnectionKind, connectionOf } from './connection.ts'

/** How the app hears of Parti; drawn again only when that changes. */
export const useConnection = (followsNobody: boolean): ConnectionKind =>
  useStore(status, ({ items, failure }) =>
    connectionOf({ status: items.get('status') ?? null, failure, followsNobody }),
  )
