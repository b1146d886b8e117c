import { channelInfoAnswer } from '../answers/channel-info.ts'
import { chatAnswer } from '../answers/chat.ts'
import { feedAnswer } from '../answers/past-show.ts'
import { moderatorAnswer } from '../answers/profile.ts'
import { pageOf } from './page.ts'
import { answerAbout, type Route } from './route.ts'

/** What happens in one channel. */
export const CHANNEL_ROUTES: readonly Route[] = [
  {
    pattern: 'profile/get_livestream_channel_info/{user_id}',
    answer: (ask) =>
      answerAbout(ask, (person) => channelInfoAnswer(person, ask.world.showAsTold(person.userId), ask.traits)),
  },
  {
    pattern: 'profile/user_profile_feed/{user_id}',
    answer: (ask) =>
      answerAbout(ask, ({ userId }) => {
        const posts = ask.world.past.list().filter((show) => show.userId === userId)
        return pageOf(posts, ask.query).map((show) => feedAnswer(show, ask.traits))
      }),
  },
  {
    pattern: 'profile/livestream/moderators/{user_id}',
    answer: (ask) => answerAbout(ask, ({ userId }) => ask.world.moderatorsOf(userId).map(moderatorAnswer)),
  },
  {
    pattern: 'profile/pinned_message/{user_id}',
    answer: (ask) =>
      answerAbout(ask, ({ userId }) => {
        const row = ask.world.chat.pinned(userId)
        return row ? [[row.userName, chatAnswer(row, ask.traits)]] : []
      }),
  },
  {
    pattern: 'profile/user_profile_chat/{user_id}/public',
    answer: (ask) =>
      answerAbout(ask, ({ userId }) => ask.world.chat.history(userId).map((row) => chatAnswer(row, ask.traits))),
  },
]
