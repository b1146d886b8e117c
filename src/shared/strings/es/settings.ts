import type { BackedUp } from '../../model/data-facts.ts'
import type { SettingsStrings } from '../catalogue.ts'
import { markColours } from './mark-colours.ts'
import { settingWords } from './setting-words.ts'
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
    viewers: 'Espectadores',
    windows: 'Ventanas',
    network: 'Red',
    data: 'Datos',
    about: 'Acerca de',
  },
  pageList: 'Páginas',
  settings: settingWords,
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
