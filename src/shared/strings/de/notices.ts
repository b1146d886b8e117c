import type { Strings } from '../catalogue.ts'

const documents: Record<string, string> = {
  follows: 'Kanalliste',
  settings: 'Einstellungen',
  windows: 'Fensterpositionen',
  pause: 'Pause der Benachrichtigungen',
  'alert-rules': 'Benachrichtigungsregeln',
  'chat-rules': 'Chatregeln',
}

const nameOf = (document: string): string => documents[document] ?? document

const beginnings: Record<string, string> = { follows: 'einer leeren', pause: 'eingeschalteten Benachrichtigungen' }

/** What the app begins with where a document is lost, after "mit". */
const beginningOf = (document: string): string => beginnings[document] ?? 'den Vorgaben'

/** What the user reads about a notice: what happened, where their file is kept, what they can do. */
export const noticeWords: Strings['notice']['words'] = (notice) => {
  switch (notice.code) {
    case 'document-set-aside':
      return {
        title: `Die Datei „${nameOf(notice.document)}“ war beschädigt`,
        body: notice.restoredFrom
          ? 'Eine Sicherung ist an ihre Stelle getreten; die letzten Änderungen fehlen vielleicht. Die beschädigte Datei liegt hier:'
          : `Es gab keine brauchbare Sicherung, darum begann die App mit ${beginningOf(notice.document)}. Die beschädigte Datei liegt hier; eine Kopie davon lässt sich vielleicht reparieren:`,
        path: notice.keptAt,
      }
    case 'document-newer':
      return {
        title: `Die Datei „${nameOf(notice.document)}“ stammt von einem neueren Afterparti`,
        body: 'Diese Version nutzt, was sie davon versteht. Das Original liegt hier:',
        path: notice.keptAt,
      }
    case 'archive-set-aside':
      return {
        title: 'Der Verlauf war beschädigt',
        body: 'Ein neuer wurde begonnen; was vorher live ging, steht nicht darin. Die beschädigte Datei liegt hier:',
        path: notice.keptAt,
      }
    case 'archive-newer':
      return {
        title: 'Der Verlauf stammt von einem neueren Afterparti',
        body: 'Diese Version lässt ihn unberührt und führt vorerst keinen. Installiere die neuere, um ihn fortzuführen:',
        path: notice.path,
      }
    case 'archive-unavailable':
      return {
        title: 'Gerade wird kein Verlauf geführt',
        body: `Der Verlauf ließ sich nicht schreiben: ${notice.reason}. Afterparti versucht es von selbst einige Male; bleibt es dabei, starte es neu. Folgen und Benachrichtigungen gehen.`,
      }
    case 'no-popups':
      return {
        title: 'Dieser Desktop zeigt keine Benachrichtigungen',
        body: 'Wer live geht, steht im Posteingang und im Infobereich. Um es sofort zu sehen, starte einen Benachrichtigungsdienst, etwa dunst, mako oder den deines Desktops.',
      }
    case 'sound-missing':
      return {
        title: `Der Ton „${notice.name}“ fehlt`,
        body: 'Seine Kopie ist weg, oder eine Sicherung wurde wiederhergestellt, die keine Töne enthält; stattdessen kam „Glocke“. Wähle die Datei unter „Benachrichtigungen“ neu.',
      }
    case 'sound-failed':
      return {
        title:
          notice.name === null
            ? 'Ein Ton ließ sich nicht abspielen'
            : `Der Ton „${notice.name}“ ließ sich nicht abspielen`,
        body: `Chromium meldet: ${notice.reason || 'nichts'}. Prüfe, ob die Tonausgabe dieses Geräts geht, oder wähle unter „Benachrichtigungen“ einen anderen Ton.`,
      }
    case 'chat-live-only':
      return {
        title: 'Was im Chat gesagt wird, wird gerade nicht behalten',
        body: `Chats gehen weiter, aber nichts davon lässt sich in den Verlauf schreiben: ${notice.reason}. Afterparti versucht es weiter und schreibt dann die letzten 20.000 Nachrichten.`,
      }
    case 'chats-not-kept':
      return {
        title: 'Gerade wird nicht jeder Chat behalten',
        body: `Afterparti behält höchstens ${notice.most} Chats zugleich, und es sind mehr Kanäle live, deren Chats du behalten willst. Die anderen folgen, sobald eine Sendung endet. Um Platz zu schaffen, wähle im Menü eines Kanals „Chat nicht mehr behalten“.`,
      }
    case 'no-tray':
      break
  }
  return {
    title: 'Dieser Desktop hat keinen Infobereich',
    body: 'Solange „In den Infobereich schließen“ an ist, wird dieses Fenster beim Schließen nur minimiert, damit Afterparti erreichbar bleibt. Unter GNOME installiere die Erweiterung „AppIndicator and KStatusNotifierItem Support“; auf anderen Desktops füge der Leiste einen Infobereich hinzu. Er wird sofort gefunden.',
  }
}
