// Stands in for Electron's default app, which a packaged build lacks: `electron [-r module]… <folder|file> [arguments]`.
// It must be an ES module with top-level await. Otherwise `app` is ready before the app's own code has run, and
// registerSchemesAsPrivileged, enableSandbox and disableHardwareAcceleration throw (measured).
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

function parse(args) {
  const preloads = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]
    if (arg === '-v' || arg === '--version') return { version: true, preloads }
    if (arg === '-r' || arg === '--require') preloads.push(args[++i])
    else if (!arg.startsWith('-')) return { target: arg, preloads }
  }
  return { preloads }
}

function takeIdentity(folder) {
  const file = path.join(folder, 'package.json')
  if (!existsSync(file)) return
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  if (manifest.version) app.setVersion(manifest.version)
  app.name = manifest.productName ?? manifest.name ?? app.name
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
  app.setAppPath(folder)
}

const { version, target, preloads } = parse(process.argv.slice(1))
if (version) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
}
if (target === undefined) {
  console.error('usage: electron <folder or file of an app>')
  process.exit(1)
}

// Playwright brings its loader with `-r`.
const require = createRequire(path.resolve('entry'))
for (const preload of preloads) require(preload)

process.defaultApp = true
process.argv.splice(1, process.argv.indexOf(target) - 1)
try {
  const appPath = path.resolve(target)
  takeIdentity(appPath)
  await import(pathToFileURL(require.resolve(appPath)).href)
} catch (error) {
  console.error('The app failed while loading:', error)
  process.exit(1)
}
