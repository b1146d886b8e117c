import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'

/** The oldest runtime that the app supports is Electron 33: Chromium 130 and Node 20. */
const NODE_TARGET = 'node20'
const RENDERER_TARGET = 'chrome130'

const page = (name: string): string => path.join(import.meta.dirname, 'src/renderer', name)

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      minify: true,
      // Few files start faster than hundreds: only "dependencies" of package.json, the native module, stay outside.
      rolldownOptions: {
        input: { index: 'src/main/index.ts', 'archive-worker': 'src/main/archive/worker.ts' },
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      minify: true,
      externalizeDeps: false,
      // A sandboxed preload script is one CommonJS file, whatever the package's type says.
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    // The page's origin is app://afterparti also in development, so hot reload must be told where its socket is.
    server: { host: 'localhost', port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', port: 5173 } },
    build: {
      target: RENDERER_TARGET,
      minify: true,
      rolldownOptions: { input: { index: page('index.html'), player: page('player.html') } },
    },
  },
})
