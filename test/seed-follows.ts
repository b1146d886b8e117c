import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Follow } from '#shared/model/channel.ts'
import { groupsInUse } from '#shared/model/saved-follows.ts'
import type { FollowsView } from '#shared/model/follows-view.ts'
import { openFollowListDocument } from '../src/main/settings/follow-list-document.ts'
import { systemClock } from '../src/main/system-clock.ts'
import type { Person } from './parti-server/person.ts'

/** Somebody to follow, with what the app learnt of them and the user added before. */
export type Followed = Person & Pick<Follow, 'former' | 'fate' | 'group' | 'isPinned' | 'note'>

/** Writes a follow list into a data folder as the app itself would have left it. */
export function seedFollows(userData: string, people: readonly Followed[]): void {
  mkdirSync(userData, { recursive: true })
  const file = path.join(userData, 'follows.json')
  const document = openFollowListDocument({
    file: { path: file, read: () => undefined, write: (value) => writeFileSync(file, JSON.stringify(value)) },
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(`a new follow list cannot be ${code}`)
    },
  })
  const follows = people.map(followOf)
  document.replace({ follows, groups: groupsInUse(follows, []) })
}

const followOf = (person: Followed): Follow => {
  const { userId, name, platform, username, picture, former, fate, group, isPinned, note } = person
  return {
    channel: {
      userId,
      name,
      account: { platform, username, discriminator: platform === 'discord' ? '0' : null },
      ...(picture !== null && { avatarUrl: picture }),
    },
    followedAt: Date.now(),
    ...(former && { former }),
    ...(fate && { fate }),
    ...(group && { group }),
    ...(isPinned && { isPinned }),
    ...(note && { note }),
  }
}

/** Writes into a data folder how the list is shown; what is left out has its default. */
export function seedView(userData: string, followsView: Partial<FollowsView>): void {
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, followsView }))
}
