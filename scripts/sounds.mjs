// Makes the sounds of the app, resources/sounds/. They are committed; a test compares them with what this makes.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeSounds } from './sounds/sounds.mjs'

const folder = path.resolve(import.meta.dirname, '../resources/sounds')
mkdirSync(folder, { recursive: true })
for (const [name, file] of makeSounds()) {
  writeFileSync(path.join(folder, `${name}.wav`), file)
  console.log(`${name}.wav: ${file.length} bytes`)
}
