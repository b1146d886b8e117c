import type { MenuItemConstructorOptions } from 'electron'
import { PAUSE_CHOICES, type PauseChoice } from '#shared/model/pause.ts'
import { strings } from '#shared/strings/strings.ts'
import { menuLabel } from './tray-label.ts'
import type { TrayChannel, TrayModel } from './tray-model.ts'

/** What can be done from the tray. None of it throws. */
export interface TrayDeeds {
  /** The user saw the menu or clicked the item. */
  look(): void
  openStream(userId: number): void
  openChat(userId: number): void
  openViewers(userId: number): void
  /** Lets all windows of chats be clicked that could not be. */
  makeClickable(): void
  mute(userId: number, isMuted: boolean): void
  pause(choice: PauseChoice): void
  resume(): void
  showFollows(): void
  showSettings(): void
  showConnection(): void
  quit(): void
}

const words = strings.tray.menu
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** An entry that opens others; none where there are none. */
const folder = (label: string, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  submenu.length === 0 ? [] : [{ label: menuLabel(label), submenu }]

/** The template of the tray's menu. What is about channels comes first, what stays where it is comes last. */
export function trayMenu(model: TrayModel, deeds: TrayDeeds): MenuItemConstructorOptions[] {
  const { live, more, hint, ended, chats, isAnyClickThrough, resume } = model

  // A Linux panel draws the menu itself and does not tell that it opened it; a click tells enough.
  const entry = (label: string, act: () => void): MenuItemConstructorOptions => ({
    label: menuLabel(label),
    click() {
      deeds.look()
      act()
    },
  })

  const channel = ({ userId, label, isMuted }: TrayChannel): MenuItemConstructorOptions[] =>
    folder(label, [
      entry(words.openStream, () => deeds.openStream(userId)),
      entry(words.openChat, () => deeds.openChat(userId)),
      entry(words.openViewers, () => deeds.openViewers(userId)),
      entry(isMuted ? words.unmute : words.mute, () => deeds.mute(userId, !isMuted)),
    ])
  const windows = chats.map(({ userId, label }) => entry(label, () => deeds.openChat(userId)))
  const clickable = isAnyClickThrough ? [separator, entry(words.makeClickable, deeds.makeClickable)] : []
  const pauses = PAUSE_CHOICES.map((choice) => entry(words.pause.choices[choice], () => deeds.pause(choice)))

  return [
    ...live.flatMap(channel),
    ...folder(words.more(more.length), more.flatMap(channel)),
    ...(hint === null ? [] : [{ label: hint, enabled: false }]),
    ...folder(
      words.recentlyEnded,
      ended.map(({ userId, label }) => entry(label, () => deeds.openStream(userId))),
    ),
    ...folder(words.chats, windows.length === 0 ? [] : [...windows, ...clickable]),
    separator,
    entry(words.follows, deeds.showFollows),
    ...folder(words.pause.menu, resume === null ? pauses : [entry(resume, deeds.resume), separator, ...pauses]),
    entry(words.settings, deeds.showSettings),
    entry(words.connection, deeds.showConnection),
    separator,
    entry(words.quit, deeds.quit),
  ]
}
