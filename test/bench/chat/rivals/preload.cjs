const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('onRows', (take) => ipcRenderer.on('rows', (_event, rows) => take(rows)))
