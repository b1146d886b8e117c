import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Follow } from '#shared/model/channel.ts'
import { openFollowListDocument } from '../src/main/settings/follow-list-document.ts'
import { systemClock } from '../src/main/system-clock.ts'
import type { Person } from './parti-server/person.ts'

/** Writes a follow list into a data folder as the app itself would have left it. */
export function seedFollows(userData: string, people: readonly Person[]): void {
  mkdirSync(userData, { recursive: true })
  const file = path.join(userData, 'follows.json')
  const document = openFollowListDocument({
    file: { path: file, read: () => undefined, write: (value) => writeFileSync(file, JSON.stringify(value)) },
    clock: systemClock,
    onNotice: ({ code }) => {
      throw new Error(`a new follow list cannot be ${code}`)
    },
  })
  document.replace(people.map((person): Follow => followOf(person)))
}

const followOf = ({ userId, name, platform, username, picture }: Person): Follow => ({
  channel: {
    userId,
    name,
    account: { platform, username, discriminator: platform === 'discord' ? '0' : null },
    ...(picture !== null && { avatarUrl: picture }),
  },
  followedAt: Date.now(),
})
