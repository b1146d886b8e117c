import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'
import { inAscii } from './scripts/bundle/in-ascii.ts'
import { leaveOut } from './scripts/bundle/leave-out.ts'
import { playerPage } from './scripts/bundle/player.ts'
import { pageWithShell } from './scripts/bundle/shell.ts'

/** The oldest runtime that the app supports is Electron 33: Chromium 130 and Node 20. */
const NODE_TARGET = 'node20'
const RENDERER_TARGET = 'chrome130'
const RENDERER = path.join(import.meta.dirname, 'src/renderer')

export default defineConfig({
  main: {
    plugins: [
      leaveOut({
        // electron-store writes files for us; we ask it neither for schemas nor for migrations.
        'ajv/dist/2020.js': ['Ajv2020'],
        'ajv-formats': ['default'],
        semver: ['default'],
        // We ask nobody on the bus what they offer.
        'fast-xml-parser': ['XMLParser'],
      }),
      inAscii(),
    ],
    build: {
      target: NODE_TARGET,
      minify: true,
      // Few files start faster than hundreds: only "dependencies" of package.json, the native module, stay outside.
      rolldownOptions: {
        input: { index: 'src/main/index.ts', 'archive-worker': 'src/main/archive/worker.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
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
    root: RENDERER,
    plugins: [react(), pageWithShell(RENDERER), playerPage(RENDERER), inAscii()],
    // The page's origin is app://afterparti also in development, so hot reload must be told where its socket is.
    server: { host: 'localhost', port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', port: 5173 } },
    build: {
      target: RENDERER_TARGET,
      minify: true,
      // Read from the disk; test/e2e/weight.spec.ts holds its size.
      chunkSizeWarningLimit: 530,
      rolldownOptions: {
        input: { index: path.join(RENDERER, 'index.html') },
        // Each file that the page waits for costs main a millisecond or two, just when it has none to spare.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
