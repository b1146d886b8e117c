import type { Strings } from '../catalogue.ts'

/** What went wrong, and what the user can do about it. */
export const errors: Strings['errors'] = {
  forbidden: 'Esta ventana no puede hacer eso.',
  'invalid-arguments': 'La aplicación se preguntó a sí misma algo que no entiende. Por favor, informa de ello.',
  'not-a-channel-link': 'Esto no es un canal de Parti. Pega el enlace de la página del canal o su número de usuario.',
  'link-names-a-video':
    'Este enlace es de una emisión pasada, y Parti no dice de quién. Pega el enlace de la página del canal.',
  'channel-not-found':
    'No se encontró nada. Los nombres valen para cuentas de Parti; para otras, pega el enlace de la página del canal.',
  'already-followed': 'Ya sigues este canal.',
  'nothing-to-restore': 'No hay nada que recuperar.',
  'nothing-to-import': 'Este archivo se leyó hace demasiado. Elígelo otra vez.',
  'file-unreadable': 'Este archivo no se puede leer: es demasiado grande o no es texto.',
  'not-a-sound':
    'Este archivo no se puede leer como sonido, diga lo que diga su nombre. Elige uno WAV, Ogg, MP3, FLAC o M4A.',
  'sound-too-big': 'Este archivo pasa de 2 MiB. Elige un sonido más corto.',
  'no-page-address':
    'Parti no dio la dirección de la página de este canal cuando lo seguiste. Deja de seguirlo y síguelo otra vez.',
  'no-browser': 'No se pudo abrir ningún navegador para este enlace.',
  'parti-unreachable': 'No se puede llegar a Parti. Revisa tu conexión y vuelve a intentarlo.',
  'parti-refused': 'Parti rechazó la consulta. Vuelve a intentarlo en unos minutos.',
  'parti-unreadable': 'Parti respondió algo que esta aplicación no entiende.',
  'parti-lacks-route': 'Los servidores actuales de Parti no ofrecen esto.',
  'no-token': 'Parti solo se lo dice a quien ha iniciado sesión, y la aplicación no tiene ningún token tuyo.',
  'token-refused': 'Parti ya no acepta tu token. Inicia sesión en la web otra vez, copia el nuevo y tómalo.',
  'not-a-token': 'Esto no es un token: debería ser una palabra larga de letras, cifras y puntos.',
  'no-key-store': 'Este escritorio no tiene un almacén de claves donde un token esté seguro, así que no se guardó.',
  'not-a-host': 'Esto no es la dirección de un servidor, o ya está en la lista.',
  'startup-failed': 'No se pudo cambiar la lista de inicio automático del escritorio.',
  'not-a-backup': 'Este archivo no es una copia de seguridad de Afterparti, o está dañado.',
  'newer-backup': 'Esta copia es de un Afterparti más nuevo. Instala esa versión para restaurarla.',
  'backup-gone': 'Esta copia de seguridad ya no está o no se puede leer.',
  'nothing-to-undo': 'No hay nada que deshacer.',
  'no-file-manager': 'No se pudo abrir la carpeta.',
  'too-many-notes': 'Tienes notas sobre 5000 personas, y la aplicación no guarda más. Borra antes algunas.',
  'not-possible-here': 'Este escritorio no deja que las ventanas hagan eso.',
  'storage-failed': 'No se pudo escribir en el disco, así que no cambió nada. ¿Está lleno?',
  internal: 'Algo falló en la propia aplicación. Por favor, informa de ello.',
}
