import type { Strings } from '../catalogue.ts'

/** The words of the command palette. */
export const palette: Strings['palette'] = {
  label: 'Befehle',
  placeholder: 'Ein Kanal oder ein Befehl',
  results: 'Treffer',
  nothing: (text) => `Nichts heißt „${text}“`,
  openStream: 'Stream öffnen',
  openChat: 'Chat öffnen',
  openViewers: 'Zuschauerkurve öffnen',
  openChatOnSite: 'Chat auf der Seite öffnen',
  details: 'Details',
  live: 'live',
  commands: {
    follows: 'Kanäle',
    discover: 'Entdecken …',
    inbox: 'Posteingang',
    alerts: 'Benachrichtigungen',
    archive: 'Chatarchiv …',
    settings: 'Einstellungen …',
    connection: 'Verbindung …',
    themes: { system: 'Design: System', light: 'Design: Hell', dark: 'Design: Dunkel' },
    showPictures: 'Bilder zeigen',
    hidePictures: 'Bilder ausblenden',
    quit: 'Afterparti beenden',
  },
}
