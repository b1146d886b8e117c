import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { RaidContent } from '#shared/model/chat-message.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { openChat } from '../follows/open-chat.ts'
import { showToast } from '../ui/toast.ts'

const words = chatStrings.raid
const api = window.afterparti.channel

/** The name at the other end of a raid: whom this room raids, or who raids it. */
export const otherSideOf = ({ from, to }: RaidContent, own: string | null): string =>
  own !== null && to.toLowerCase() === own.toLowerCase() ? from : to

async function find(name: string): Promise<Channel> {
  const channel = await ask(api.find({ name }))
  if (channel === null) throw new BridgeError('channel-not-found', name)
  return channel
}

/** Opens the chat of the channel of this name; tells when there is none. */
export const openChatOf = (name: string): Promise<void> =>
  find(name).then(({ userId }) => openChat(userId), tellFailure)

/** Follows the channel of this name and offers to undo it; tells when there is none. */
export async function followNamed(name: string): Promise<void> {
  try {
    const channel = await find(name)
    const { change } = await ask(api.follow({ userId: channel.userId }))
    if (change === null) return void showToast({ text: words.already(channel.name) })
    const run = (): void => void ask(api.undoFollow({ change })).catch(tellFailure)
    void showToast({ text: words.followed(channel.name), action: { label: strings.follows.undo, run } })
  } catch (error) {
    tellFailure(error)
  }
}
