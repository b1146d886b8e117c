// Puts the sounds of resources/ into the build, out/sounds/. Run by the build.
import { cpSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
cpSync(path.join(root, 'resources/sounds'), path.join(root, 'out/sounds'), { recursive: true })
