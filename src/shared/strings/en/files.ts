/** What a dialog of the desktop calls files. */
export const fileKinds = {
  json: 'JSON',
  csv: 'CSV',
  txt: 'Text',
  jsonl: 'JSON Lines',
  html: 'Web page',
  png: 'Picture',
  lists: 'Lists',
  all: 'All files',
} as const

/** What stands above a chat that was written to a file; `name` is empty where it is not known. */
export const chatFile = {
  title: (name: string, id: number) => `Chat of ${name === '' ? `user ${id}` : name}`,
} as const
