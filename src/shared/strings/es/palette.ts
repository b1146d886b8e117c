import type { Strings } from '../catalogue.ts'

/** The words of the command palette. */
export const palette: Strings['palette'] = {
  label: 'Órdenes',
  placeholder: 'Un canal o una orden',
  results: 'Resultados',
  nothing: (text) => `Nada se llama «${text}»`,
  openStream: 'Abrir directo',
  openChat: 'Abrir chat',
  openViewers: 'Abrir gráfico de espectadores',
  openChatOnSite: 'Abrir chat en la web',
  details: 'Detalles',
  live: 'directo',
  commands: {
    follows: 'Canales',
    discover: 'Descubrir…',
    inbox: 'Buzón',
    alerts: 'Avisos',
    archive: 'Archivo de chats…',
    settings: 'Ajustes…',
    connection: 'Conexión…',
    themes: { system: 'Tema: Sistema', light: 'Tema: Claro', dark: 'Tema: Oscuro' },
    showPictures: 'Mostrar imágenes',
    hidePictures: 'Ocultar imágenes',
    quit: 'Salir de Afterparti',
  },
}
