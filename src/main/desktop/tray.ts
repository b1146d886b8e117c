import { Menu, nativeImage, Tray, type NativeImage } from 'electron'
import path from 'node:path'
import { speech } from '#shared/strings/locale.ts'
import { trayMenu, type TrayDeeds } from './tray-menu.ts'
import type { TrayModel } from './tray-model.ts'

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
  deeds: TrayDeeds
}

/** A tray item that is not made before it is first rendered. */
export function createTrayItem({ pictures, deeds }: Dependencies): TrayItem {
  let tray: Tray | null = null
  let shown: TrayModel | null = null
  let shownMenu = ''

  function picture(name: string): NativeImage {
    const image = nativeImage.createFromPath(path.join(pictures, `${name}.png`))
    // On macOS the menu bar colours the picture itself, from its alpha alone.
    if (process.platform === 'darwin') image.setTemplateImage(true)
    return image
  }

  function menu(model: TrayModel): Menu {
    const built = Menu.buildFromTemplate(trayMenu(model, deeds))
    built.on('menu-will-show', deeds.look)
    return built
  }

  function create(model: TrayModel): Tray {
    const made = new Tray(picture(model.picture))
    made.on('click', () => {
      deeds.look()
      deeds.showFollows()
    })
    made.setToolTip(model.tooltip)
    made.setContextMenu(menu(model))
    return made
  }

  return {
    render(model) {
      const before = shown
      shown = model
      const menuBefore = shownMenu
      shownMenu = menuFacts(model)
      if (tray === null) {
        tray = create(model)
        return
      }
      if (before?.picture !== model.picture) tray.setImage(picture(model.picture))
      if (before?.tooltip !== model.tooltip) tray.setToolTip(model.tooltip)
      // On Linux a menu is a copy: it must be set again after every change.
      if (menuBefore !== shownMenu) tray.setContextMenu(menu(model))
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

/** What the menu is made from, as a text. */
const menuFacts = (model: TrayModel): string =>
  JSON.stringify({ ...model, picture: null, tooltip: null, language: speech().language })
