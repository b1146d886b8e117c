// Builds the page of the rivals into out/rivals, as the app's own page is built.
import react from '@vitejs/plugin-react'
import path from 'node:path'
import { build } from 'vite'

const root = import.meta.dirname

await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: path.join(import.meta.dirname, '../../../../out/rivals'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
  },
})
