import type { LaunchRefusal, LaunchRequest } from '../../model/launch.ts'

const refusals: Record<LaunchRefusal, string> = {
  'too-long': 'It was too long to be the link or the name of a channel.',
  'control-characters': 'It held characters that cannot be seen.',
  switch: 'It held a switch of the command line.',
  several: 'It asked for more than one thing at once.',
  'not-understood': 'It was no link of Afterparti or of a channel on Parti.',
}

/** The longest text of somebody else's that is repeated, in characters. */
const LONGEST_QUOTE = 120
const quote = (text: string): string => `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`

/** The words about what a link or a command line asked of the app. */
export const launchWords = {
  asking: {
    title: { follow: 'A link wants to follow somebody', chat: 'A link opens a chat' } satisfies Record<
      LaunchRequest['deed'],
      string
    >,
    body: (text: string) => `Asking Parti about ${quote(text)}…`,
  },
  found: {
    title: (name: string) => `Follow ${name}?`,
    body: 'A link, or another program, asks for this. You hear of it when the channel goes live.',
    /** Under the name, so that nobody is followed for a name that another has, too. */
    identity: (account: string | null, userId: number) =>
      account === null ? `user ${userId}` : `${account} · user ${userId}`,
    follow: 'Follow',
    notNow: 'Not now',
  },
  followed: { title: (name: string) => `You follow ${name} already`, body: 'There is nothing to be done.' },
  failed: {
    title: { follow: 'Nobody was followed', chat: 'No chat was opened' } satisfies Record<
      LaunchRequest['deed'],
      string
    >,
    about: (text: string) => `A link or a command line asked for ${quote(text)}.`,
  },
  refused: {
    title: 'Nothing was done',
    body: 'Afterparti was asked for something by a link or a command line.',
    refusals,
  },
  close: 'Close',
}
