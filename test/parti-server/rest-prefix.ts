/** The folder of all routes. */
export const REST_PREFIX = '/parti_v2/'
