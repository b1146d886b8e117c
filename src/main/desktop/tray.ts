import { Menu, nativeImage, Tray, type MenuItemConstructorOptions, type NativeImage } from 'electron'
import path from 'node:path'
import { en } from '#shared/strings/en.ts'
import type { TrayChannel, TrayModel } from './tray-model.ts'

/** The one tray item of the app. */
export interface TrayItem {
  /** Shows the model; what did not change is left alone. */
  render(model: TrayModel): void
  /** Makes the item anew: Electron asks for a tray host once and never again, so one that came later needs this. */
  recreate(): void
  destroy(): void
}

interface Dependencies {
  /** The folder with this platform's pictures. */
  pictures: string
  openStream(userId: number): void
  showFollows(): void
  /** The user opened the menu's list or clicked the item. */
  onLooked(): void
  quit(): void
}

/** A tray item that is not made before it is first rendered. */
export function createTrayItem(dependencies: Dependencies): TrayItem {
  const { pictures, openStream, showFollows, onLooked, quit } = dependencies
  let tray: Tray | null = null
  let shown: TrayModel | null = null

  function picture(name: string): NativeImage {
    const image = nativeImage.createFromPath(path.join(pictures, `${name}.png`))
    // On macOS the menu bar colours the picture itself, from its alpha alone.
    if (process.platform === 'darwin') image.setTemplateImage(true)
    return image
  }

  const channelItem = ({ userId, label }: TrayChannel): MenuItemConstructorOptions => ({
    label: label.replaceAll('&', '&&'),
    submenu: [{ label: en.tray.menu.openStream, click: looked(() => openStream(userId)) }],
  })
  // A Linux panel draws the menu itself and does not tell that it opened it; a click tells enough.
  const looked = (act: () => void) => (): void => {
    onLooked()
    act()
  }

  function menu(model: TrayModel): Menu {
    const more: MenuItemConstructorOptions[] =
      model.more.length === 0
        ? []
        : [{ label: en.tray.menu.more(model.more.length), submenu: model.more.map(channelItem) }]
    const hint: MenuItemConstructorOptions[] = model.hint === null ? [] : [{ label: model.hint, enabled: false }]
    const built = Menu.buildFromTemplate([
      ...model.live.map(channelItem),
      ...more,
      ...hint,
      { type: 'separator' },
      { label: en.tray.menu.follows, click: looked(showFollows) },
      { type: 'separator' },
      { label: en.tray.menu.quit, click: quit },
    ])
    built.on('menu-will-show', onLooked)
    return built
  }

  function create(model: TrayModel): Tray {
    const made = new Tray(picture(model.picture))
    made.on('click', looked(showFollows))
    made.setToolTip(model.tooltip)
    made.setContextMenu(menu(model))
    return made
  }

  return {
    render(model) {
      const before = shown
      shown = model
      if (tray === null) {
        tray = create(model)
        return
      }
      if (before?.picture !== model.picture) tray.setImage(picture(model.picture))
      if (before?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip)
      // On Linux a menu is a copy: it must be set again after every change.
      if (JSON.stringify(menuFacts(before)) !== JSON.stringify(menuFacts(model))) tray.setContextMenu(menu(model))
    },
    recreate() {
      if (shown === null) return
      tray?.destroy()
      tray = create(shown)
    },
    destroy() {
      tray?.destroy()
      tray = null
    },
  }
}

const menuFacts = (model: TrayModel | null): unknown => [model?.live, model?.more, model?.hint]
