/** A host's URL without what every one begins or ends with. */
export const hostName = (url: string): string => url.replace(/^(?:https?|wss?):\/\//, '').replace(/\/$/, '')
