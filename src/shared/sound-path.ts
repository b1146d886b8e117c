/** Where the sounds of alerts are on our origin: followed by the name of one of the app, or the key of a copy. */
export const SOUND_PATH = '/sounds/'
