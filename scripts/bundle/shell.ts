import react from '@vitejs/plugin-react'
import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { build, type Plugin } from 'vite'

/** Stands for main, which is not there while a page is built: whatever is watched stays silent. */
const NOBODY = 'new Proxy({}, { get: () => new Proxy({}, { get: () => () => () => {} }) })'

/** What the follows window shows before anything is known, as HTML; `root` is the renderer's folder. */
async function drawShell(root: string): Promise<string> {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    define: { 'window.afterparti': NOBODY },
    ssr: { noExternal: true },
    build: { ssr: path.join(root, 'shell.tsx'), write: false, rolldownOptions: { output: { codeSplitting: false } } },
  })
  const [entry] = 'output' in output ? output.output : []
  if (entry?.type !== 'chunk') throw new Error('the shell is no single module')
  return runShell(entry.code)
}

const asUrl = (code: string): string => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`

/** In a thread of its own: code that is meant for a page leaves behind what would keep the build from its end. */
async function runShell(code: string): Promise<string> {
  const worker = new Worker(
    new URL(
      asUrl(`import { parentPort } from 'node:worker_threads'
import { shell } from '${asUrl(code)}'
parentPort.postMessage(shell)`),
    ),
  )
  const [shell] = (await once(worker, 'message')) as [string]
  await worker.terminate()
  return shell
}

/** The page's one script as vite names it. */
const SCRIPT = /<script type="module" crossorigin src="\.\/(assets\/[^"]+)"><\/script>/

/** A window out of sight draws no frames, so what waits for one waits no longer than this, in ms. */
const LATEST = 300

/** Reads the page's code once the first frame is drawn, for it would hold that up; it is fetched at once all the same. */
const afterFirstFrame = (script: string): string =>
  `const read=()=>import("./${script}");requestAnimationFrame(()=>setTimeout(read));setTimeout(read,${LATEST})\n`

/**
 * Adds a second page to the build, `follows.html`, in which stands what the follows window shows first, so that it is
 * painted before the page's code is read. It is drawn by the same components, with the same names of styles, so nothing
 * moves when they take its place. `root` is the renderer's folder.
 */
export const pageWithShell = (root: string): Plugin => ({
  name: 'page-with-shell',
  apply: 'build',
  // After vite has made the page.
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['index.html']
    if (page?.type !== 'asset') throw new Error('the build has no page')
    const html = page.source.toString()
    const script = SCRIPT.exec(html)?.[1]
    if (script === undefined) throw new Error('the page has no script')
    this.emitFile({ type: 'asset', fileName: 'first-frame.js', source: afterFirstFrame(script) })
    const withShell = html
      .replace(
        SCRIPT,
        `<script type="module" crossorigin src="./first-frame.js"></script>
    <link rel="modulepreload" crossorigin href="./${script}">`,
      )
      .replace('<div id="root"></div>', `<div id="root">${await drawShell(root)}</div>`)
    this.emitFile({ type: 'asset', fileName: 'follows.html', source: withShell })
  },
})
