import type { SettingsStrings } from '../catalogue.ts'

/** The words of every setting in Spanish. */
export const settingWords: SettingsStrings['settings'] = {
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
  graphRange: {
    label: 'Tiempo en un gráfico nuevo',
    effect:
      'Un gráfico de espectadores empieza con este tiempo hasta ahora: el último que se eligió en cualquiera de ellos.',
    also: 'espectadores historial gráfico periodo horas días',
    options: {
      '15m': '15 minutos',
      '1h': '1 hora',
      '6h': '6 horas',
      '24h': '24 horas',
      '7d': '7 días',
      '30d': '30 días',
      all: 'Todo',
    },
  },
  graphFromZero: {
    label: 'Gráficos desde cero',
    effect:
      'La escala empieza en 0. Si no, empieza cerca del menor número a la vista, para que se vean los cambios pequeños.',
    also: 'espectadores historial eje escala',
  },
  graphMarks: {
    label: 'Marcas sobre los gráficos',
    effect: 'Títulos nuevos, raids, mensajes fijados y tiempos sin números quedan marcados donde ocurrieron.',
    also: 'espectadores historial eventos raid fijado título hueco',
  },
  graphChat: {
    label: 'Chat bajo los gráficos',
    effect: 'Cuánto se dijo, y cuántas personas, está bajo los espectadores en el mismo tiempo.',
    also: 'espectadores historial actividad mensajes',
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
    effect: 'Los mensajes más viejos se borran, un minuto después de elegir y luego a diario. No se pueden recuperar.',
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
}
