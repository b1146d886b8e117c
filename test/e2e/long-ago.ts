import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const HOUR = 3_600_000

interface Awake {
  at: number
}
interface Follows {
  follows: { followedAt: number }[]
}

/** Changes a document of an app that does not run. */
function change<Content>(userData: string, name: string, make: (content: Content) => Content): void {
  const file = path.join(userData, `${name}.json`)
  writeFileSync(file, JSON.stringify(make(JSON.parse(readFileSync(file, 'utf8')))))
}

/** Lets the last run of the app have been so many hours earlier than it was. */
export function backdateLastRun(userData: string, hours: number): void {
  const earlier = (at: number): number => at - hours * HOUR
  change<Awake>(userData, 'awake', (awake) => ({ ...awake, at: earlier(awake.at) }))
  change<Follows>(userData, 'follows', (list) => ({
    ...list,
    follows: list.follows.map((follow) => ({ ...follow, followedAt: earlier(follow.followedAt) })),
  }))
}
