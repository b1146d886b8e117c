import type { Source } from '../../model/live-state.ts'
import type { Strings } from '../catalogue.ts'
import { formatAge, formatCount, formatDay, formatSpan, plural } from '../format.ts'
import { viewers } from './counted.ts'
import { details } from './details.ts'
import { discover } from './discover.ts'
import { errors } from './errors.ts'
import { followList } from './follow-list.ts'
import { launch } from './launch.ts'
import { noticeWords } from './notices.ts'
import { palette } from './palette.ts'
import { pause } from './pause.ts'
import { tray } from './tray.ts'

/** `hace 4 s`; below a second `ahora`. */
const ago = (ms: number): string => (ms < 1000 ? 'ahora' : `hace ${formatAge(ms)}`)

/** How a fact came to us. */
const came: Record<Source, string> = { push: 'por aviso', poll: 'por consulta', stored: 'guardado, recibido' }

/** Every text that each window and main may need, in Spanish. */
export const app: Strings = {
  appName: 'Afterparti',
  errors,
  tray,
  pause,
  launch,
  broken: {
    title: 'Esto no se puede mostrar',
    body: 'Cierra la ventana y ábrela otra vez. Si no sirve, instala Afterparti de nuevo.',
  },
  follows: {
    title: 'Canales',
    loading: 'Cargando tu lista de canales',
    failed: {
      title: 'No se puede mostrar la lista',
      body: 'Cierra esta ventana y abre Afterparti otra vez.',
    },
    box: {
      label: 'Buscar o seguir un canal',
      placeholder: 'Busca o pega un enlace',
      shortcut: 'Ctrl F',
      clear: 'Borrar',
      adding: (text) => `Preguntando a Parti por «${text}»…`,
      added: (name) => `Ahora sigues a ${name}`,
    },
    empty: {
      title: 'Aún no sigues a nadie',
      body: 'Pega arriba el enlace de la página de un canal, o escribe un número de usuario o el nombre de una cuenta de Parti, y pulsa Intro. Te enterarás cuando esté en directo.',
      example: 'Por ejemplo',
      exampleLink: 'parti.com/creator/twitter/KickBalthierGR',
    },
    noMatch: {
      title: (text) => `No hay «${text}» en tu lista`,
      body: 'Si un canal de Parti se llama así, pulsa Intro para seguirlo.',
      linkTitle: '¿Un canal nuevo?',
      linkBody: 'Pulsa Intro para seguir el canal de este enlace.',
    },
    follow: (text) => `Seguir «${text}»`,
    list: 'Canales que sigues',
    live: 'En directo',
    others: 'Otros',
    openStream: (name) => `Abrir el directo de ${name}`,
    unfollow: (name) => `Dejar de seguir a ${name}`,
    unfollowed: (name) => `Ya no sigues a ${name}`,
    undo: 'Deshacer',
  },
  followList,
  details,
  discover,
  palette,
  channel: {
    asking: 'preguntando…',
    noAnswerYet: 'sin respuesta aún',
    liveAgo: (ms) => `en directo ${ago(ms)}`,
    neverLive: 'aún no visto en directo',
    fate: { banned: 'expulsado por Parti', vanished: 'Parti ya no lo conoce' },
    fateDetail: ({ at }) =>
      `Visto el ${formatDay(at)}. No pierdes nada tuyo: si el canal vuelve, lo sigues siguiendo. Si ya no te interesa, deja de seguirlo.`,
    formerly: (name) => `antes ${name}`,
    untitled: 'Sin título',
    unknownNumber: '–',
    viewers: (count, source, age) => `${viewers(count)}, ${came[source]} ${ago(age)}`,
    viewersUnknown: (source, age) => `número de espectadores desconocido; en directo, ${came[source]} ${ago(age)}`,
    stale: (words) => `${words} (antiguo)`,
    offline: (source, age) => `sin emitir, ${came[source]} ${ago(age)}`,
    timeLive: (ms, isLeast) => `${formatSpan(ms)}${isLeast ? '+' : ''}`,
    liveFor: (ms, isLeast) => `en directo desde hace ${isLeast ? 'al menos ' : ''}${formatSpan(ms)}`,
    startTold: (time) => `En directo desde ${time}`,
    startSeen: (time) => `Visto en directo desde ${time}; Parti no ha dicho cuándo empezó`,
  },
  connection: {
    more: ', mostrar la conexión',
    untold: 'Se desconoce: la aplicación no dice cómo se llega a Parti',
    asking: 'Preguntando a Parti…',
    idle: 'Aún no hay canales',
    both: (age) => `Avisos y consultas · ${ago(age)}`,
    pollOnly: (age) => `Solo consultas · ${ago(age)}`,
    pushOnly: (age) => `Solo avisos · ${ago(age)}`,
    unreachable: 'No se puede llegar a Parti',
    polled: (host, age) => `Consultas: ${host} respondió ${ago(age)}`,
    neverPolled: 'Consultas: sin respuesta aún',
    push: {
      connecting: 'Avisos: conectando',
      open: (host) => `Avisos: conectado a ${host}`,
      waiting: (ms) => `Avisos: reintento en ${formatAge(ms)}`,
      stopped: 'Avisos: sin usar',
      because: (reason) => `último fallo: ${reason}`,
    },
  },
  connectionWindow: {
    title: 'Conexión',
    windowTitle: 'Conexión – Afterparti',
    meaning: {
      untold: 'Cierra esta ventana y ábrela otra vez. Si no sirve, reinicia Afterparti.',
      asking: 'Aún no ha respondido ningún servidor.',
      idle: 'Sigue un canal y Afterparti preguntará por él.',
      both: 'Parti responde a las consultas y anuncia por sí mismo las emisiones.',
      'poll-only':
        'Parti responde a las consultas pero no anuncia nada, así que las emisiones se notan un minuto más tarde.',
      'push-only': 'Parti anuncia emisiones pero no responde a las consultas. Afterparti sigue intentándolo.',
      unreachable: 'Parti ni responde ni anuncia. Afterparti sigue intentándolo.',
    },
    export: 'Exportar diagnóstico…',
    exportHint:
      'Escribe un archivo para informar de un fallo: versiones, ajustes, servidores, sockets y lo que no se entendió de lo que envió Parti. Ni tu lista de canales ni tu token van en él.',
    exported: (path) => `El diagnóstico se guardó en ${path}`,
    loading: 'Cargando…',
    failed: 'Esto no se puede mostrar. Cierra la ventana y ábrela otra vez.',
    rest: { title: 'Servidores de consultas', hint: 'REST, en este orden' },
    ws: { title: 'Servidores de avisos', hint: 'WebSocket' },
    host: {
      inUse: 'en uso',
      answered: 'respondió',
      failed: 'falló',
      untried: 'sin probar',
      ago,
      rests: (time) => `pidió que lo dejen en paz hasta las ${time}`,
      lacks: {
        live: 'sin lista de canales en directo: se pregunta uno por uno',
        recent: 'sin lista de emisiones pasadas',
        calendar: 'sin calendario de emisiones',
        chat: 'sin historial del chat',
        pinned: 'sin mensajes fijados',
        moderators: 'sin lista de moderadores',
        featured: 'sin lista de canales recomendados',
        other: (route) => `no conoce ${route}`,
      },
    },
    sockets: {
      title: 'Sockets',
      size: (count, closed) => `${formatCount(count)}${closed > 0 ? `, ${formatCount(closed)} sin abrir` : ''}`,
      empty: 'Ahora mismo no hay ninguna suscripción.',
      live: 'Quién empieza un directo',
      chat: (name) => `Chat de ${name}`,
      viewers: (name) => `Espectadores de ${name}`,
      user: (id) => `usuario ${id}`,
      livestream: (id) => `emisión ${id}`,
      open: 'abierto',
      connecting: 'conectando',
      waiting: (ms) => `reintento en ${formatAge(ms)}`,
      stopped: 'sin usar',
      noFrame: 'nada recibido aún',
      frames: (count, age) => `${plural(count, 'trama', 'tramas', 'de tramas')}, la última ${ago(age)}`,
      heard: (age) => `con vida ${ago(age)}`,
      reconnects: (count) => plural(count, 'reconexión', 'reconexiones', 'de reconexiones'),
      lastBecause: (words) => `la última: ${words}`,
    },
    requests: {
      title: 'Consultas',
      total: 'desde el inicio',
      lastMinute: 'en el último minuto',
      waiting: 'esperando su turno',
    },
    unknown: {
      title: 'No entendido',
      empty: 'Se entendió todo lo que envió Parti.',
      counts: 'Cuántas veces, según su origen',
      times: (count) => `${formatCount(count)} ×`,
      lastTime: (age) => `la última ${ago(age)}`,
      records: 'Lo que llegó, lo más nuevo primero',
      from: (host, time) => `De ${host} a las ${time}`,
      whole: (length) => plural(length, 'carácter', 'caracteres', 'de caracteres'),
      cut: (shown, length) => `los primeros ${formatCount(shown)} de ${formatCount(length)} caracteres`,
      nothing: '(nada)',
      older: (count) => `Mostrar ${formatCount(count)} más antiguos`,
    },
  },
  offline: {
    unreachable: {
      title: 'No se puede llegar a Parti',
      lastAnswer: (ms) =>
        `Última respuesta ${ago(ms)}; lo que ves abajo no es más nuevo, salvo lo que llegó como aviso. Afterparti sigue intentándolo.`,
      noAnswer: 'Sin respuesta desde el inicio. Afterparti sigue intentándolo.',
    },
    'push-only': {
      title: 'Parti no responde a las consultas',
      lastAnswer: (ms) =>
        `Última respuesta ${ago(ms)}; lo que ves abajo no es más nuevo, salvo lo que llegó como aviso. Los directos que empiecen se siguen anunciando. Afterparti sigue intentándolo.`,
      noAnswer:
        'Sin respuesta desde el inicio, así que no se sabe quién estaba ya en directo. Los directos que empiecen se siguen anunciando. Afterparti sigue intentándolo.',
    },
    tried: 'Probados',
    answered: 'respondió',
    retry: 'Probar ahora',
  },
  failures: {
    noName: 'no se encuentra su nombre; ¿hay red?',
    noWay: 'no hay camino hasta él; ¿hay red?',
    noListener: 'no acepta conexiones',
    broke: 'se cortó la conexión',
    closed: 'cerró la conexión',
    silent: 'no respondió a tiempo',
    certificate: 'su certificado no es de fiar',
    page: 'envió una página web en vez de datos',
    elsewhere: 'remite a otra dirección',
    refused: (status) => `se negó (HTTP ${status})`,
    tooOften: (status) => `se le preguntó demasiado (HTTP ${status})`,
    ownFault: (status) => `está averiado (HTTP ${status})`,
    otherwise: (status) => `respondió con HTTP ${status}`,
    tooLong: 'su respuesta era demasiado larga',
    odd: 'dijo algo que esta aplicación no entiende',
  },
  notice: { words: noticeWords, dismiss: 'Descartar' },
  foreignLink: {
    question: (host) => `¿Abrir ${host} en tu navegador?`,
    notSecure: 'Su dirección empieza por http: quien la transporte puede leer y cambiar lo que veas allí.',
    otherLetters: 'Su nombre tiene letras de otros alfabetos, escritas con «xn--». Puede que imite a otro.',
    cut: (text, length) => `${text}… (${formatCount(length)} caracteres)`,
    always: (host) => `Abrir siempre los enlaces de ${host}`,
    open: 'Abrir',
    copy: 'Copiar enlace',
    cancel: 'Cancelar',
  },
  menu: {
    label: 'Menú',
    theme: 'Tema',
    themes: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
    window: 'Ventana',
    closeToTray: 'Cerrar a la bandeja',
    inbox: 'Buzón',
    alerts: 'Avisos',
    showPictures: 'Mostrar imágenes',
    archive: 'Archivo de chats…',
    settings: 'Ajustes…',
    connection: 'Conexión…',
    commands: 'Órdenes…',
    keys: { commands: 'Ctrl K', archive: 'Ctrl Mayús F', settings: 'Ctrl ,' },
    quit: 'Salir de Afterparti',
  },
  fileKinds: {
    json: 'JSON',
    csv: 'CSV',
    txt: 'Texto',
    jsonl: 'JSON Lines',
    html: 'Página web',
    png: 'Imagen',
    lists: 'Listas',
    all: 'Todos los archivos',
  },
  chatFile: { title: (name, id) => `Chat de ${name === '' ? `usuario ${id}` : name}` },
  startup: { comment: 'Te dice quién está en directo en Parti' },
  toast: { region: 'Mensajes', close: 'Cerrar' },
}
