/** The words of the command palette. */
export const palette = {
  label: 'Commands',
  placeholder: 'A channel or a command',
  results: 'Matches',
  nothing: (text: string) => `Nothing is called “${text}”`,
  openStream: 'Open stream',
  openChat: 'Open chat',
  openChatOnSite: 'Open chat on the site',
  details: 'Details',
  live: 'live',
  commands: {
    follows: 'Follows',
    discover: 'Discover…',
    inbox: 'Inbox',
    alerts: 'Alerts',
    settings: 'Settings…',
    connection: 'Connection…',
    themes: { system: 'Theme: System', light: 'Theme: Light', dark: 'Theme: Dark' },
    showPictures: 'Show pictures',
    hidePictures: 'Hide pictures',
    quit: 'Quit Afterparti',
  },
} as const
