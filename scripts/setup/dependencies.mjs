import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from '../process/npm.mjs'
import { NODE, ROOT } from '../process/project.mjs'
import { readStamp, updateStamp } from './stamp.mjs'

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(path.join(ROOT, 'package-lock.json')))
    .digest('hex')

/** Installs the npm packages unless those of this very package-lock.json are there. */
export async function installDependencies() {
  const wanted = lockHash()
  if (existsSync(NODE) && readStamp().lockHash === wanted) return
  console.log('Installing the npm packages…')
  await npm(['ci', '--no-audit', '--no-fund'])
  updateStamp({ lockHash: wanted })
}
