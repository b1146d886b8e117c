import type { Obstacle } from '../../model/chat-window.ts'
import { formatPercent } from '../format.ts'

/** How the window of a chat may be shown, and why it may not. */
export const chatWindow = {
  label: 'Window',
  onTop: 'Always on top',
  opacity: 'Opacity',
  percent: formatPercent,
  clickThrough: 'Let clicks through',
  clickThroughHint:
    'Clicks go to what lies below this window. To click it again, choose it under Chats in the tray, or open this chat from the list.',
  cannot: {
    wayland: 'Wayland lets no app decide this. In a session with X11 it works.',
    'old-electron': 'The Electron that Afterparti runs on is too old for this on Linux.',
  } satisfies Record<Obstacle, string>,
} as const
