import type { Strings } from '../catalogue.ts'

/** What went wrong, and what the user can do about it. */
export const errors: Strings['errors'] = {
  forbidden: 'Dieses Fenster darf das nicht.',
  'invalid-arguments': 'Die App hat sich selbst etwas gefragt, das sie nicht versteht. Bitte melde das.',
  'not-a-channel-link': 'Das ist kein Kanal auf Parti. Füge den Link der Kanalseite oder die Nutzer-ID ein.',
  'link-names-a-video':
    'Dieser Link nennt eine frühere Sendung, und Parti verrät nicht, von wem. Füge den Link der Kanalseite ein.',
  'channel-not-found':
    'Dazu wurde nichts gefunden. Namen gehen bei Konten von Parti selbst; bei anderen füge den Link der Kanalseite ein.',
  'already-followed': 'Du folgst diesem Kanal schon.',
  'nothing-to-restore': 'Es gibt nichts zurückzuholen.',
  'nothing-to-import': 'Diese Datei wurde vor zu langer Zeit gelesen. Wähle sie noch einmal.',
  'file-unreadable': 'Diese Datei ist nicht lesbar: Sie ist zu groß oder kein Text.',
  'not-a-sound':
    'Diese Datei ist nicht als Ton lesbar, egal wie sie heißt. Wähle eine Datei in WAV, Ogg, MP3, FLAC oder M4A.',
  'sound-too-big': 'Diese Datei ist größer als 2 MiB. Wähle einen kürzeren Ton.',
  'no-page-address':
    'Parti nannte die Adresse der Kanalseite nicht, als du zu folgen begannst. Folge dem Kanal nicht mehr und dann wieder.',
  'no-browser': 'Für diesen Link ließ sich kein Browser öffnen.',
  'parti-unreachable': 'Parti ist nicht erreichbar. Prüfe deine Verbindung und versuche es noch einmal.',
  'parti-refused': 'Parti hat die Anfrage abgelehnt. Versuche es in ein paar Minuten noch einmal.',
  'parti-unreadable': 'Parti hat etwas geantwortet, das diese App nicht versteht.',
  'parti-lacks-route': 'Partis jetzige Server bieten das nicht an.',
  'no-token': 'Das verrät Parti nur, wenn du angemeldet bist, und die App hat kein Token von dir.',
  'token-refused':
    'Parti erkennt dein Token nicht mehr an. Melde dich auf der Seite neu an, kopiere das neue und übernimm es.',
  'not-a-token': 'Das ist kein Token: Es müsste ein langes Wort aus Buchstaben, Ziffern und Punkten sein.',
  'no-key-store':
    'Dieser Desktop hat keinen Schlüsselbund, in dem ein Token sicher wäre; es wurde darum nicht behalten.',
  'not-a-host': 'Das ist keine Adresse eines Servers, oder sie steht schon da.',
  'startup-failed': 'Die Autostart-Liste des Desktops ließ sich nicht ändern.',
  'not-a-backup': 'Diese Datei ist keine Sicherung von Afterparti, oder sie ist beschädigt.',
  'newer-backup':
    'Diese Sicherung stammt von einem neueren Afterparti. Installiere diese Version, um sie wiederherzustellen.',
  'backup-gone': 'Diese Sicherung ist nicht mehr da oder nicht lesbar.',
  'nothing-to-undo': 'Es gibt nichts rückgängig zu machen.',
  'no-file-manager': 'Der Ordner ließ sich nicht öffnen.',
  'too-many-notes': 'Du hast Notizen zu 5.000 Personen, und mehr behält die App nicht. Lösche erst einige.',
  'not-possible-here': 'Dieser Desktop lässt Fenster das nicht tun.',
  'storage-failed': 'Schreiben war nicht möglich, also wurde nichts geändert. Ist der Speicher voll?',
  internal: 'In der App selbst ist etwas schiefgegangen. Bitte melde das.',
}
