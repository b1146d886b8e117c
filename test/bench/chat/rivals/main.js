// Plain ways to get a chat from its socket into a window, to compare the app's own with. `--feed=none`: every frame is received
// and parsed, no more; `--feed=batches`: rows go to a window as often as the app's do; `--feed=each`: one by one.
// `--list` says which list draws them. No rules, no links, no archive: all of that is left out in their favour.
import { app, BrowserWindow, net, protocol } from 'electron'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { WebSocket } from 'ws'

/** As often as the app feeds the window that is in use, ms. */
const BATCH_MS = 60
const PAGES = path.join(import.meta.dirname, '../../../../out/rivals')

const option = (name) => app.commandLine.getSwitchValue(name)
const feed = option('feed')

const toRow = ({ chat_id: chatId, user_id: userId, user_name: userName, post_content: text, created_at: seconds }) => ({
  kind: 'row',
  order: chatId,
  message: { chatId, key: `p${chatId}`, userId, userName, content: { kind: 'text', text }, at: seconds * 1000 },
  links: [],
  mark: null,
  isIgnored: false,
  removedAt: null,
})

function listen(onRow) {
  const socket = new WebSocket(option('socket'))
  socket.on('open', () =>
    socket.send(JSON.stringify({ subscribe_options: { ChatPublic: { user_id: Number(option('room')) } } })),
  )
  socket.on('message', (/** @type {Buffer} */ data) => onRow(JSON.parse(data.toString())))
}

/** Hands rows out in batches. */
function batched(post) {
  let waiting = []
  return (row) => {
    if (waiting.length === 0) {
      setTimeout(() => {
        post(waiting)
        waiting = []
      }, BATCH_MS)
    }
    waiting.push(row)
  }
}

async function openWindow() {
  protocol.handle('rival', ({ url }) => net.fetch(pathToFileURL(path.join(PAGES, new URL(url).pathname)).toString()))
  const preload = path.join(import.meta.dirname, 'preload.cjs')
  const window = new BrowserWindow({ width: 360, height: 640, webPreferences: { sandbox: true, preload } })
  await window.loadURL(`rival://page/index.html?list=${option('list')}`)
  const post = (rows) => window.webContents.send('rows', rows)
  const take = feed === 'each' ? (row) => post([row]) : batched(post)
  listen((row) => take(toRow(row)))
}

protocol.registerSchemesAsPrivileged([{ scheme: 'rival', privileges: { standard: true, secure: true } }])
app.on('window-all-closed', () => {})
void app.whenReady().then(() => {
  let count = 0
  if (feed === 'none') listen(() => (count += 1))
  else void openWindow()
})
