import path from 'node:path'
import { build, type Plugin } from 'vite'

/**
 * Adds the page that plays a sound to the build, by a build of its own: two pages in one would share their first file, and
 * this one needs nothing of the other's. `root` is the renderer's folder.
 */
export const playerPage = (root: string): Plugin => ({
  name: 'player-page',
  apply: 'build',
  async generateBundle() {
    const built = await build({
      root,
      base: './',
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        target: 'chrome130',
        rolldownOptions: { input: path.join(root, 'player.html'), output: { entryFileNames: '[name].js' } },
      },
    })
    for (const file of 'output' in built ? built.output : []) {
      const source = file.type === 'chunk' ? file.code : file.source
      this.emitFile({ type: 'asset', fileName: file.fileName, source })
    }
  },
})
