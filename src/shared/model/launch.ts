import type { BridgeErrorCode } from '../bridge/errors.ts'
import type { Channel } from './channel.ts'

/** What a link or a command line asks of the app. */
export interface LaunchRequest {
  deed: 'follow' | 'chat'
  /** What names the channel: a link, a number or a name, as it would be typed into the box. */
  text: string
}

/** Why nothing was made of what a link or a command line said. */
export type LaunchRefusal = 'too-long' | 'control-characters' | 'switch' | 'several' | 'not-understood'

/** A request from outside and how far it has come. The user sees each, whatever comes of it. */
export type Launch = { id: number } & (
  | { state: 'asking'; request: LaunchRequest }
  /** Whom the user is asked about; nobody is followed before they have agreed. */
  | { state: 'found'; request: LaunchRequest; channel: Channel; isFollowed: boolean }
  | { state: 'failed'; request: LaunchRequest; code: BridgeErrorCode }
  | { state: 'refused'; reason: LaunchRefusal }
)
