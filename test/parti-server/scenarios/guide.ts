import { createPerson } from '../person.ts'
import { BALTHIER_ID, CHAT, CURRENCIES, DBR_ID, GLOBAL_MODERATORS, MODERATORS, PAST_SHOWS } from './guide-records.ts'
import type { Scenario, ScenarioSeed } from './scenario.ts'

const BALTHIER = createPerson({
  userId: BALTHIER_ID,
  name: 'BalthierGR',
  avatarId: 1,
  channelsJoined: 869,
  members: 749,
  // The guide's copy of this line was garbled; the page it comes from has these emoji.
  description:
    '🎉PARTI PARTNER 🎉 PARTI BOUNCER 🎉\r\nHello we are twin brothers from greece we love gaming music chatting...',
  platform: 'twitter',
  username: 'KickBalthierGR',
  livestreamId: 7862,
  category: 'Gaming',
})

const DBR = createPerson({
  userId: DBR_ID,
  name: 'DBR',
  platform: 'discord',
  username: 'drb666',
  livestreamId: 76436,
  category: 'IRL',
})

/** The moderators of the guide and the one bot that chats in it. */
const OTHERS = [
  createPerson({ userId: 33, name: 'TheCreator', platform: 'discord' }),
  createPerson({ userId: 43460, name: 'Johndoe' }),
  createPerson({ userId: 351819, name: 'officialsupercal' }),
  createPerson({ userId: 353111, name: 'ApolloGR' }),
  createPerson({ userId: 354445, name: 'JennyM' }),
  createPerson({ userId: 355293, name: 'Capt_Robs_Adventures' }),
  createPerson({ userId: 457269, name: 'BabbleChat' }),
]

const MINUTE = 60_000

/** The people of the guide's samples, at the moment of its samples: BalthierGR is offline, DBR is live. */
export const guide = ({ now }: ScenarioSeed): Scenario => ({
  people: [BALTHIER, DBR, ...OTHERS],
  shows: new Map([
    [DBR.userId, { eventId: 80695, title: "I'm Live on Parti", viewers: 470, startedAt: now - 20 * MINUTE }],
  ]),
  nextEventId: 80696,
  past: PAST_SHOWS,
  chat: CHAT,
  moderators: MODERATORS,
  globalModerators: GLOBAL_MODERATORS,
  currencies: CURRENCIES,
  following: [BALTHIER_ID, DBR_ID],
  dialect: 'guide',
})
