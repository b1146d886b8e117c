import { STAND_IN, type BuiltInSound, type SoundOutcome } from '../../model/alert-sound.ts'
import type { AlertStrings } from '../catalogue.ts'
import { formatCount, formatList, formatPercent, formatSpan, plural } from '../format.ts'
import { channels } from './counted.ts'

const soundNames: Record<BuiltInSound, string> = { chime: 'Campana', wood: 'Madera', harp: 'Arpa', drop: 'Gota' }

/** What to say of a sound that was tried; empty where it is heard. */
function soundWords(result: SoundOutcome): string {
  switch (result.outcome) {
    case 'missing':
      return `La copia de «${result.name}» ya no está, así que sonó «${soundNames[STAND_IN]}». Elige el archivo otra vez.`
    case 'failed':
      return `El sonido no se puede reproducir: ${result.reason}`
    case 'playing':
    case 'left-out':
    case 'replaced':
      break
  }
  return ''
}

/** Every text about alerts, in Spanish. */
export const alerts: AlertStrings = {
  popup: {
    live: (name) => `${name} está en directo`,
    newTitle: (name) => `${name} tiene un título nuevo`,
    busy: (name) => `${name} tiene más espectadores de lo común`,
    untitled: 'En Parti, ahora mismo',
    several: (count) => `${channels(count)} en directo`,
    severalTitles: (count) => `${channels(count)} con título nuevo`,
    severalBusy: (count) => `${channels(count)} con más espectadores de lo común`,
    names: formatList,
    ring: (who, channel) => `${who} en el chat de ${channel}`,
    rings: (count) => plural(count, 'mensaje marcado', 'mensajes marcados'),
    open: 'Abrir',
    chat: 'Chat',
    mute: 'Silenciar',
    test: { title: 'Afterparti puede avisarte', body: 'Así se anuncia un canal.' },
  },
  outcomes: {
    announced: 'Anunciado',
    'announced-in-do-not-disturb': 'Anunciado sin sonido: tu escritorio estaba en «No molestar»',
    'announced-uncounted': 'Anunciado: Parti no dijo a tiempo cuántos espectadores',
    waiting: 'A la espera de más espectadores o de un título',
    'ended-while-waiting': 'Sin aviso: terminó, o se cerró Afterparti, antes de que lo vieran suficientes',
    'below-minimum': 'Sin aviso: pocos espectadores en los primeros 5 minutos',
    'no-word': 'Sin aviso: su título no tiene ninguna de tus palabras',
    'outside-hours': 'Sin aviso: fuera de las horas de su regla',
    'quiet-hours': 'Sin aviso: horas de silencio',
    paused: 'Sin aviso: las notificaciones estaban en pausa',
    silent: 'En silencio, por regla',
    off: 'Desactivado, por regla',
    'already-live-when-first-seen': 'Sin aviso: ya había empezado cuando lo seguiste',
    'began-while-away': 'Sin aviso: empezó con Afterparti cerrado',
    'ended-while-away': 'Sin aviso: terminó antes de que volviera Afterparti',
  },
  loading: 'Cargando…',
  failed: 'Esto no se puede mostrar. Cierra la ventana y ábrela otra vez.',
  inbox: {
    title: 'Buzón',
    filter: 'Mostrar',
    filters: { all: 'Todo', announced: 'Anunciado', silent: 'Sin aviso' },
    list: 'Lo que se anunció y lo que no',
    new: 'nuevo',
    empty: {
      title: 'Aún no ha pasado nada',
      body: 'Aquí queda cada emisión de los canales que sigues: qué se anunció, qué no y por qué.',
    },
    around: (moment) => `hacia ${moment}`,
    emptyFilter: { title: 'Nada de este tipo', body: 'Elige «Todo» para verlo todo.' },
    newTitle: 'Título nuevo:',
    busy: 'Más espectadores de lo común:',
    untitled: 'Sin título',
    lasted: (ms) => `duró ${formatSpan(ms)}`,
    peak: (count) => `máximo ${formatCount(count)}`,
    openStream: (name) => `Abrir el directo de ${name}`,
    openChat: (name) => `Abrir el chat de ${name}`,
    rule: (name) => `Avisos de ${name}`,
  },
  away: {
    title: (count) =>
      `Mientras no estabas, ${plural(count, 'canal empezó un directo', 'canales empezaron un directo', 'de canales empezaron un directo')}`,
    on: (from) => `en directo desde ${from}`,
    lasted: (from, ms) => `${from}, terminó a los ${formatSpan(ms)}`,
    over: (from) => `${from}, ya terminó`,
    list: 'Quién empezó un directo',
    peak: (count) => `máximo ${formatCount(count)}`,
    more: (count) => `y ${formatCount(count)} más`,
    inbox: 'Buzón',
    dismiss: 'Descartar',
  },
  page: {
    title: 'Avisos',
    of: (name) => `Avisos de ${name}`,
    standard: 'Todos los canales',
    standardHint: 'Salvo los que tienen una regla propia.',
    own: 'Canales sueltos',
    ownHint: 'Cuáles tienen otra regla, y en qué.',
    choose: 'Crear una regla para…',
    noChannels: 'Aún no sigues a nadie.',
    nobodyDiffers: 'Ninguno todavía.',
    differs: (fields) => fields.join(' · '),
    change: 'Cambiar',
    changeOf: (name) => `Cambiar los avisos de ${name}`,
    everybody: 'Como todos los canales',
    isStandard: 'Este canal sigue la regla de todos. Lo que cambies aquí vale solo para él.',
    isOwn: 'Lo marcado es distinto de la regla de todos los canales.',
  },
  rule: {
    labels: {
      mode: 'Cuando empieza un directo',
      minimumViewers: 'Con al menos tantos espectadores',
      words: 'Solo con estas palabras en el título',
      hours: 'Cuándo puede avisar',
      click: 'Un clic en la notificación abre',
      autoOpen: 'Abrir solo cuando empiece',
      titleChanges: 'Durante una emisión',
      whenBusy: 'Espectadores fuera de lo común',
      sound: 'Sonido',
      volume: 'Volumen',
    },
    short: {
      mode: 'al empezar',
      minimumViewers: 'espectadores',
      words: 'palabras',
      hours: 'horas',
      click: 'clic',
      autoOpen: 'se abre solo',
      titleChanges: 'títulos',
      whenBusy: 'afluencia',
      sound: 'sonido',
      volume: 'volumen',
    },
    modes: { all: 'Avisar', silent: 'Silencio', off: 'No' },
    modeHints: {
      all: 'Notificación, marca en la bandeja y buzón.',
      silent: 'Sin notificación; marca en la bandeja y buzón.',
      off: 'Solo el buzón.',
    },
    clicks: { stream: 'Directo', chat: 'Chat', list: 'Lista' },
    autoOpens: { nothing: 'Nada', stream: 'Directo', chat: 'Chat' },
    minimumHint: 'Los espera hasta 5 minutos. 0: los que sean.',
    wordsHint: 'Separadas por comas; basta con una. Vacío: cualquier título.',
    hours: 'Solo a ciertas horas',
    titles: 'Avisar también de títulos nuevos',
    busy: 'Avisar una vez si una emisión tiene más espectadores de lo común',
    busyHint: 'Comparado con al menos cinco emisiones anteriores a la misma altura.',
    sounds: { desktop: 'El del escritorio', none: 'Ninguno', ...soundNames },
    soundHints: {
      desktop: 'Lo que suene en tu escritorio con las notificaciones, si suena algo.',
      none: 'Solo la notificación.',
      ours: 'En lugar del sonido del escritorio.',
    },
    chooseFile: 'Un archivo tuyo…',
    play: 'Reproducir',
    volumeOf: formatPercent,
    soundResult: soundWords,
  },
  quiet: {
    title: 'Horas de silencio',
    hint: 'Nada avisa; el buzón y la bandeja siguen. Un final anterior al principio es del día siguiente.',
  },
  week: {
    from: (day) => `${day}, desde`,
    to: (day) => `${day}, hasta`,
    between: 'a',
    nextDay: 'día siguiente',
    never: 'nunca',
  },
  test: {
    button: 'Probar',
    title: 'Notificaciones',
    hint: 'Muestra una ahora con el sonido de todos los canales, diga lo que diga el resto de las reglas.',
    outcomes: {
      shown: 'Tu escritorio aceptó la notificación. Si no la ves, busca su modo «No molestar».',
      'nobody-shows':
        'Nada en este escritorio muestra notificaciones. Inicia un servicio de notificaciones, como dunst, mako o el de tu escritorio. El buzón y la bandeja funcionan sin él.',
      refused: 'Tu escritorio rechazó la notificación',
    },
    doNotDisturb: 'Tu escritorio está en «No molestar»: retiene las notificaciones.',
    sound: soundWords,
  },
  dryRun: {
    title: 'Los últimos 7 días con estas reglas',
    hint: 'Qué se habría anunciado y qué no, según lo que vio Afterparti.',
    run: 'Probar las reglas',
    running: 'Probando…',
    sum: (rang, all) => `${formatCount(rang)} de ${formatCount(all)} se habrían anunciado`,
    empty: 'Afterparti no vio ninguna emisión en los últimos 7 días.',
    list: 'Emisiones de los últimos 7 días',
    would: 'Avisaría',
  },
}
