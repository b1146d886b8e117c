import type { ChatStrings } from '../catalogue.ts'
import { formatPercent } from '../format.ts'

/** How the window of a chat may be shown, and why it may not. */
export const chatWindow: ChatStrings['window'] = {
  label: 'Fenster',
  onTop: 'Immer im Vordergrund',
  opacity: 'Deckkraft',
  percent: formatPercent,
  clickThrough: 'Klicks durchlassen',
  clickThroughHint:
    'Klicks gehen an das, was unter diesem Fenster liegt. Um es wieder anzuklicken, wähle es im Infobereich unter „Chats“, oder öffne diesen Chat aus der Liste.',
  cannot: {
    wayland: 'Unter Wayland darf das keine App bestimmen. In einer Sitzung mit X11 geht es.',
    'old-electron': 'Das Electron, auf dem Afterparti läuft, ist unter Linux zu alt dafür.',
  },
}
