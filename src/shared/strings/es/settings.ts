import type { BackedUp } from '../../model/data-facts.ts'
import type { SettingsStrings } from '../catalogue.ts'
import { markColours } from './mark-colours.ts'
import { formatBytes, formatCount, formatPercent, plural } from '../format.ts'

const documents: Record<BackedUp, { name: string; one: string; many: string }> = {
  follows: { name: 'Lista de canales', one: 'canal', many: 'canales' },
  settings: { name: 'Ajustes', one: 'ajuste', many: 'ajustes' },
  'alert-rules': { name: 'Reglas de avisos', one: 'regla', many: 'reglas' },
  'chat-rules': { name: 'Reglas y notas del chat', one: 'entrada', many: 'entradas' },
  windows: { name: 'Ventanas', one: 'ventana', many: 'ventanas' },
}

/** Every text of the settings window in Spanish. */
export const settings: SettingsStrings = {
  title: 'Ajustes',
  windowTitle: 'Ajustes – Afterparti',
  pages: {
    general: 'General',
    alerts: 'Avisos',
    appearance: 'Apariencia',
    chat: 'Chat',
    windows: 'Ventanas',
    network: 'Red',
    data: 'Datos',
    about: 'Acerca de',
  },
  pageList: 'Páginas',
  settings: {
    closeToTray: {
      label: 'Cerrar a la bandeja',
      effect: 'Al cerrar la última ventana, Afterparti sigue en la bandeja y te avisa de quién está en directo.',
      also: 'salir segundo plano minimizar',
    },
    startHidden: {
      label: 'Iniciar oculto',
      effect:
        'Cuando Afterparti arranca con el sistema, solo se ve en la bandeja. Si lo abres tú, siempre se abre la ventana.',
      also: 'inicio automático sesión minimizado segundo plano',
    },
    respectDoNotDisturb: {
      label: 'Respetar «No molestar»',
      effect:
        'Con tu escritorio en «No molestar», Afterparti no hace ruido ni abre nada solo. Las notificaciones las retiene el escritorio.',
      also: 'dnd concentración silencio callar sonido notificaciones',
    },
    language: {
      label: 'Idioma',
      effect: 'Lo que habla Afterparti y cómo escribe fechas y números. «Sistema» sigue a tu escritorio.',
      also: 'traducción lengua español language english sprache deutsch',
      options: { system: 'Sistema', en: 'English', de: 'Deutsch', es: 'Español' },
    },
    theme: {
      label: 'Tema',
      effect: 'Los colores de todas las ventanas. «Sistema» sigue a tu escritorio.',
      also: 'oscuro claro noche color modo',
      options: { system: 'Sistema', light: 'Claro', dark: 'Oscuro' },
    },
    accent: {
      label: 'Acento',
      effect: 'El color de botones, selecciones y del marco de lo que tiene el teclado. El rojo es para el directo.',
      also: 'color resaltado',
      options: { indigo: 'Índigo', blue: 'Azul', teal: 'Turquesa', plum: 'Ciruela', graphite: 'Grafito' },
    },
    density: {
      label: 'Filas',
      effect: 'Cuánto espacio ocupa cada canal en la lista.',
      also: 'densidad compacto cómodo espacio tamaño',
      options: { comfortable: 'Amplias', compact: 'Compactas' },
    },
    showPictures: {
      label: 'Imágenes',
      effect: 'Se piden a Parti las imágenes de las personas y se muestran; sin ellas, hay iniciales para todos.',
      also: 'avatar foto privacidad',
    },
    textSize: {
      label: 'Tamaño del texto',
      effect: 'El tamaño del texto en todas las ventanas; imágenes y botones conservan el suyo.',
      also: 'letra fuente grande pequeña zoom accesibilidad',
    },
    motion: {
      label: 'Movimiento',
      effect: '«Reducido» no muestra nada que se mueva o se desvanezca. «Sistema» sigue a tu escritorio.',
      also: 'animación movimiento reducido accesibilidad',
      options: { system: 'Sistema', reduced: 'Reducido' },
    },
    chatTimes: {
      label: 'Horas en el chat',
      effect: 'Delante de cada mensaje va la hora. Sin ella, la dice el puntero sobre un nombre.',
      also: 'marca de tiempo reloj',
    },
    chatSeconds: {
      label: 'Segundos en el chat',
      effect: 'Esas horas dicen también el segundo.',
      also: 'marca de tiempo reloj hora exacta',
    },
    chatDensity: {
      label: 'Mensajes',
      effect: 'Cuánto espacio ocupa cada mensaje en un chat.',
      also: 'densidad compacto amplio espacio filas',
      options: { comfortable: 'Amplios', compact: 'Compactos' },
    },
    chatRemoved: {
      label: 'Texto de mensajes retirados',
      effect: 'Lo que la web ha retirado sigue a la vista, tachado. Si no, un clic en él lo muestra.',
      also: 'borrado eliminado moderación',
    },
    rememberWindows: {
      label: 'Recordar ventanas',
      effect: 'Las ventanas se abren donde y como estaban, mientras ese lugar esté en una pantalla.',
      also: 'posición tamaño maximizada minimizada monitor pantalla',
    },
    trustedHosts: {
      label: 'Se abren sin preguntar',
      effect:
        'Los enlaces de los chats llevan a cualquier parte, así que Afterparti pregunta antes de abrirlos. Estos servidores pediste abrirlos siempre, solo por https.',
      also: 'confianza host enlaces url navegador chat seguridad quitar',
    },
    restHosts: {
      label: 'Servidores de consultas',
      effect: 'A quién preguntar quién está en directo, desde arriba; se queda con el primero que responde bien.',
      also: 'host api rest url dirección orden',
    },
    wsHosts: {
      label: 'Servidores de avisos',
      effect: 'Dónde enterarse al momento de que empieza una emisión, desde arriba.',
      also: 'host websocket socket push url dirección orden',
    },
    chatKeepFor: {
      label: 'Guardar el chat durante',
      effect:
        'Los mensajes más viejos se borran, un minuto después de elegir y luego a diario. No se pueden recuperar.',
      also: 'archivo historial conservar borrar antigüedad mensajes viejos privacidad',
      options: { forever: 'Siempre', year: '1 año', 'days-90': '90 días', 'days-30': '30 días', 'days-7': '7 días' },
    },
    chatKeepMost: {
      label: 'Guardar como mucho',
      effect:
        'Mientras el archivo ocupe más, se borran los mensajes más viejos de todos los chats, un minuto después de elegir y luego a diario.',
      also: 'archivo chat tamaño límite espacio disco',
      options: { 'no-limit': 'Sin límite', 'gb-1': '1 GB', 'mb-500': '500 MB', 'mb-200': '200 MB' },
    },
    viewersKeepRaw: {
      label: 'Guardar cada cifra de espectadores durante',
      effect:
        'Las curvas de tiempos anteriores muestran minutos. Las cifras más viejas se borran, un minuto después de elegir y luego a diario.',
      also: 'espectadores historial curva gráfica cifras conservar borrar antigüedad',
      options: { 'days-2': '2 días', 'days-7': '7 días', 'days-30': '30 días' },
    },
    viewersKeepMinutes: {
      label: 'Guardar espectadores por minuto durante',
      effect: 'Las curvas de tiempos anteriores muestran cuartos de hora.',
      also: 'espectadores historial curva gráfica minutos conservar borrar antigüedad',
      options: { 'days-30': '30 días', 'days-90': '90 días', year: '1 año', forever: 'Siempre' },
    },
    viewersKeepQuarters: {
      label: 'Guardar espectadores por cuarto de hora durante',
      effect: 'Las curvas de tiempos anteriores muestran días. Los días se guardan siempre y ocupan poco.',
      also: 'espectadores historial curva gráfica cuartos de hora días conservar borrar antigüedad',
      options: { year: '1 año', 'years-2': '2 años', forever: 'Siempre' },
    },
  },
  others: {
    standardRule: {
      label: 'Regla para todos los canales',
      effect:
        'Cómo te enteras de que un canal empieza. La regla propia de un canal se cambia en la lista: su menú, Avisos.',
      also: 'notificación aviso sonido volumen clic espectadores palabras horas título silencio regla',
    },
    quietHours: {
      label: 'Horas tranquilas',
      effect:
        'Entonces no suena nada; el buzón y la bandeja siguen. Un final antes del principio es del día siguiente.',
      also: 'noche dormir horario no molestar silencio',
    },
    alertTest: {
      label: 'Probar un aviso',
      effect: 'Muestra uno ahora, digan lo que digan las reglas, y cuenta qué pasó con él.',
      also: 'prueba aviso sonido notificación',
    },
    highlights: {
      label: 'Mensajes marcados',
      effect:
        'Qué se marca en todos los chats, y cómo. Si varias reglas valen para un mensaje, cuenta la de más arriba.',
      also: 'resaltar mención palabra patrón regex color sonar avisar apodo',
    },
    ignores: {
      label: 'Mensajes ignorados',
      effect:
        'Qué no se muestra en ningún chat. El menú «Vista» de un chat lo muestra mientras su ventana esté abierta.',
      also: 'bloquear silenciar ocultar filtro persona usuario palabra patrón regex spam',
    },
    startup: {
      label: 'Iniciar con el sistema',
      effect: 'Tu escritorio abre Afterparti cuando inicias sesión.',
      also: 'inicio automático arranque sesión',
    },
    zoom: {
      label: 'Zoom',
      effect:
        'A qué tamaño se muestra cada tipo de ventana. En cualquier ventana: Ctrl + y Ctrl −, y Ctrl 0 para el habitual.',
      also: 'tamaño escala grande pequeño ampliar',
    },
    proxy: {
      label: 'Proxy',
      effect: 'El camino hasta Parti que dicen los ajustes de tu sistema. Para cambiarlo, cambia aquellos.',
      also: 'red http socks',
    },
    token: {
      label: 'Token de tu cuenta de Parti',
      effect:
        'Solo para importar a quién sigues en la web; todo lo demás funciona sin él. Lo cifra el almacén de claves de tu escritorio y se envía solo a los servidores de Parti, nunca a uno que hayas añadido.',
      also: 'sesión cuenta bearer contraseña secreto importar',
    },
    folder: {
      label: 'Tus datos',
      effect: 'Están todos en este equipo, en una carpeta.',
      also: 'archivos directorio disco tamaño ruta',
    },
    backup: {
      label: 'Copia de seguridad en un archivo',
      effect:
        'Lista de canales, ajustes, reglas de avisos y ventanas en un archivo. El historial, tu token y los sonidos no van en él.',
      also: 'exportar guardar copia backup',
    },
    restore: {
      label: 'Restaurar desde un archivo',
      effect: 'Muestra qué cambiaría antes de hacerlo. Lo que había antes se guarda como copia.',
      also: 'importar cargar deshacer backup',
    },
    kept: {
      label: 'Copias guardadas por Afterparti',
      effect: 'Copias que hace Afterparti por sí mismo, más o menos una al día y antes de cada restauración.',
      also: 'automático historial deshacer backup',
    },
    versions: {
      label: 'Versiones',
      effect: 'Lo que estás usando; un informe de fallo debería decirlo.',
      also: 'acerca electron chromium node',
    },
    licence: {
      label: 'Licencia',
      effect: 'MIT: libre para usar, cambiar y compartir, sin garantía alguna. Afterparti no está afiliado a Parti.',
      also: 'copyright derechos código abierto',
    },
    connection: {
      label: 'Conexión',
      effect: 'Cómo se llega ahora a Parti: cada servidor y socket, y un archivo para informar de un fallo.',
      also: 'diagnóstico red estado registro',
    },
  },
  search: {
    label: 'Buscar en los ajustes',
    placeholder: 'Buscar',
    clear: 'Borrar',
    found: (count) =>
      count === 0
        ? 'No se encontró nada'
        : plural(count, 'entrada encontrada', 'entradas encontradas', 'de entradas encontradas'),
    nothing: (text) => `Nada sobre «${text}»`,
    nothingHint: 'Prueba otra palabra, o pulsa Escape para ver todas las páginas.',
  },
  reset: (label, value) => `Restablecer «${label}»: ${value}`,
  usual: 'el valor inicial',
  on: 'sí',
  off: 'no',
  percent: formatPercent,
  loading: 'Cargando…',
  failed: 'Esto no se puede mostrar. Cierra la ventana y ábrela otra vez.',
  doNotDisturb: {
    on: 'Tu escritorio está ahora en «No molestar».',
    off: 'Tu escritorio no está ahora en «No molestar».',
    unreadable:
      'Aquí no se puede leer: este escritorio no lo dice. Afterparti lo lee en KDE Plasma, GNOME, Xfce y de dunst. En otros, pausa las notificaciones en Afterparti.',
  },
  startup: { file: (path) => `Activo mientras exista este archivo: ${path}` },
  chatRules: {
    colours: markColours,
    none: { highlights: 'Todavía no se marca nada.', ignores: 'Todavía no se ignora nada ni a nadie.' },
    full: (most) => `Son ${formatCount(most)}, el máximo. Quita una para añadir otra.`,
    people: 'Para añadir a alguien, haz clic en su nombre en un chat.',
    by: { words: 'Palabras', pattern: 'Patrón', person: 'Persona' },
    person: (name) => (name === '' ? 'Alguien sin nombre' : name),
    rings: 'suena',
    add: 'Añadir…',
    edit: (rule) => `Cambiar la regla para ${rule}`,
    remove: (rule) => `Quitar la regla para ${rule}`,
    up: (rule) => `Subir la regla para ${rule}`,
    removed: (rule) => `La regla para ${rule} se ha quitado.`,
    changed: (rule) => `La regla para ${rule} se ha cambiado.`,
    form: {
      highlights: 'Regla para mensajes marcados',
      ignores: 'Regla para mensajes ignorados',
      kind: 'Qué busca',
      words: 'Palabras, enteras, en mayúsculas o no',
      pattern: 'Patrón en la sintaxis de RE2, como gg+|bien jugado',
      person: 'Todo lo que dice esta persona',
      colour: 'Color',
      ring: 'Sonar',
      ringHint: 'Un mensaje que llega mientras Afterparti está en marcha suena, salvo en pausas y horas tranquilas.',
      save: 'Guardar',
      cancel: 'Cancelar',
      noPattern: (reason) => `Este patrón no se puede leer: ${reason}`,
    },
  },
  hosts: {
    own: 'de Parti',
    added: 'añadido por ti; nunca recibe tu token',
    up: (host) => `Subir ${host}`,
    down: (host) => `Bajar ${host}`,
    remove: (host) => `Quitar ${host}`,
    pin: (host) => `Usar solo ${host}`,
    unpin: (host) => `Usar otra vez los demás junto a ${host}`,
    pinned: 'el único en uso',
    add: 'Añadir',
    addLabel: { rest: 'Dirección de un servidor de consultas', ws: 'Dirección de un servidor de avisos' },
    example: { rest: 'https://api.example.com', ws: 'wss://ws.example.com/' },
    afterRestart: 'Se aplica cuando Afterparti se inicie de nuevo.',
    fixed: 'Esta vez los servidores vienen de la línea de órdenes; esta lista se aplica cuando se inicie sin ellos.',
  },
  names: { none: 'Ninguno aún.', remove: (name) => `Quitar ${name}` },
  proxy: {
    direct: 'directo, sin proxy',
    through: (proxy) => `por ${proxy}`,
  },
  token: {
    none: 'No hay ningún token guardado.',
    kept: 'Hay un token guardado, cifrado.',
    unreadable: 'Hay un token guardado, pero el almacén de claves no lo entrega ahora mismo.',
    take: 'Tomar el token del portapapeles',
    forget: 'Olvidar',
    import: 'Importar a quién sigues en Parti',
    imported: ({ fresh, already }) =>
      fresh > 0
        ? `Añadiendo ${plural(fresh, 'canal', 'canales', 'de canales')} a tu lista.`
        : already > 0
          ? 'Todos los que sigues en Parti ya están en tu lista.'
          : 'Parti dice que allí no sigues a nadie.',
    taken: 'El token ya está guardado y el portapapeles, vacío.',
  },
  zoom: {
    kinds: {
      follows: 'Lista de canales',
      chat: 'Chat',
      viewers: 'Espectadores',
      archive: 'Archivo de chats',
      connection: 'Conexión',
      settings: 'Ajustes',
    },
    in: (kind) => `Ampliar ${kind}`,
    out: (kind) => `Reducir ${kind}`,
  },
  data: {
    open: 'Abrir la carpeta',
    backUp: 'Guardar copia…',
    backedUp: (path) => `La copia se guardó en ${path}`,
    choose: 'Elegir un archivo…',
    files: 'Archivos',
    noFiles: 'Aún no hay nada escrito.',
    size: formatBytes,
    noBackups: 'Ninguna aún.',
    document: (document) => (document === null ? 'Todo, antes de restaurar' : documents[document].name),
    show: (label) => `Ver la copia ${label}`,
    look: 'Ver',
    preview: {
      title: (from) => `¿Restaurar ${from}?`,
      written: (time) => `Escrita el ${time}.`,
      intro: 'Cambiaría:',
      nothing: 'Todo lo que contiene está como ahora, así que no hay nada que restaurar.',
      name: (document) => documents[document].name,
      change({ document, added, removed, changed }) {
        const { one, many } = documents[document]
        const parts = [
          { count: added, did: 'más' },
          { count: removed, did: 'menos' },
          { count: changed, did: 'con cambios' },
        ].filter(({ count }) => count > 0)
        if (parts.length === 0) return 'sin cambios'
        return parts
          .map(
            ({ count, did }, at) => `${at === 0 ? plural(count, one, many, `de ${many}`) : formatCount(count)} ${did}`,
          )
          .join(', ')
      },
      restore: 'Restaurar',
      cancel: 'Cancelar',
    },
    restored: 'La copia se ha restaurado.',
    undo: 'Deshacer',
    undone: 'Todo está como antes.',
  },
  about: {
    names: { app: 'Afterparti', electron: 'Electron', chromium: 'Chromium', node: 'Node.js', system: 'Sistema' },
    openConnection: 'Abrir la ventana de conexión',
  },
}
