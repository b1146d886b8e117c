// The least that Electron can be: nothing, or with --window one window with one line of text.
import { app, BrowserWindow } from 'electron'

app.on('window-all-closed', () => {})
void app.whenReady().then(() => {
  if (!app.commandLine.hasSwitch('window')) return
  const window = new BrowserWindow({ width: 380, height: 640, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<title>empty</title><p>empty')
})
