import type { ChatStrings } from '../catalogue.ts'
import { formatPercent } from '../format.ts'

/** How the window of a chat may be shown, and why it may not. */
export const chatWindow: ChatStrings['window'] = {
  label: 'Ventana',
  onTop: 'Siempre encima',
  opacity: 'Opacidad',
  percent: formatPercent,
  clickThrough: 'Dejar pasar los clics',
  clickThroughHint:
    'Los clics van a lo que haya debajo de esta ventana. Para volver a usarla, elígela en «Chats» en la bandeja, o abre este chat desde la lista.',
  cannot: {
    wayland: 'Wayland no deja que una aplicación lo decida. En una sesión con X11 funciona.',
    'old-electron': 'El Electron sobre el que corre Afterparti es demasiado antiguo para esto en Linux.',
  },
}
