import { currencyAnswer } from '../answers/currency.ts'
import { moderatorAnswer, profileAnswer } from '../answers/profile.ts'
import { json, plainText } from '../reply.ts'
import { answerAbout, noSuchUser, type Route } from './route.ts'

/** Who somebody is. */
export const USER_ROUTES: readonly Route[] = [
  {
    pattern: 'profile/get_user_by_social_media/{platform}/{username}',
    existsIn: ({ socialRoute }) => socialRoute,
    answer({ world, params, traits }) {
      const person = world.personByAccount(params['platform'] ?? '', params['username'] ?? '')
      if (person) return json(person.userId)
      return traits.unknownUser === '200-text' ? plainText(200, 'User not found') : noSuchUser(traits)
    },
  },
  {
    pattern: 'profile/user_id_from_name/{username}',
    existsIn: ({ nameRoutes }) => nameRoutes,
    answer({ world, params, traits }) {
      const person = world.personByUsername(params['username'] ?? '')
      return person ? json({ user_id: person.userId }) : noSuchUser(traits)
    },
  },
  {
    pattern: 'profile/bootstrap_by_user_name/{username}',
    existsIn: ({ nameRoutes }) => nameRoutes,
    answer({ world, params, traits }) {
      const person = world.personByUsername(params['username'] ?? '')
      return person ? json({ user: profileAnswer(person, traits) }) : noSuchUser(traits)
    },
  },
  {
    pattern: 'profile/user_profile/{user_id}',
    answer: (ask) => answerAbout(ask, (person) => profileAnswer(person, ask.traits)),
  },
  {
    pattern: 'profile/user_currency_info/{user_id}',
    answer: (ask) =>
      answerAbout(ask, (person) =>
        ask.world.currenciesOf(person.userId).map((currency) => currencyAnswer(person, currency)),
      ),
  },
  {
    pattern: 'profile/admin/global_mod/list',
    answer: ({ world }) => json(world.globalModerators().map(moderatorAnswer)),
  },
  {
    pattern: 'profile/user_profile_following',
    answer: ({ world, headers, token }) =>
      headers.authorization === `Bearer ${token}` ? json(world.following) : plainText(401, 'Unauthorized'),
  },
]
