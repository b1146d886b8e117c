import { chatAnswer } from './answers/chat.ts'
import { liveNotice } from './answers/live.ts'
import { viewersMessage } from './answers/viewers.ts'
import type { DialectTraits } from './dialects.ts'
import type { SocketHub } from './socket-hub.ts'
import { chatTopic, LIVE_TOPIC, viewersTopic } from './topics.ts'
import type { World } from './world.ts'

/** Tells the subscribers whatever happens in `world`. */
export function pushWorld(world: World, hub: Pick<SocketHub, 'publish'>, traits: DialectTraits): void {
  world.onGoLive((person, show) =>
    hub.publish({ topic: LIVE_TOPIC, userName: person.name, value: liveNotice(person, show) }),
  )
  world.onViewers((person, show) =>
    hub.publish({
      topic: viewersTopic(person.livestreamId),
      userName: person.name,
      value: viewersMessage(person, show, traits),
    }),
  )
  // The pinned message heads its pair with the name of the one who speaks.
  world.onSay((person, row) =>
    hub.publish({ topic: chatTopic(person.userId), userName: row.userName, value: chatAnswer(row, traits) }),
  )
}
