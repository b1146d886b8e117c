/** The people of the `guide` scenario, as a user knows them. */
export const DBR = {
  userId: 567503,
  name: 'DBR',
  link: 'https://parti.com/creator/discord/drb666/0',
}
export const BALTHIER = {
  userId: 353044,
  name: 'BalthierGR',
  link: 'https://parti.com/creator/twitter/KickBalthierGR',
}
export const APOLLO = {
  userId: 353111,
  name: 'ApolloGR',
  link: 'https://parti.com/creator/parti/ApolloGR',
}
