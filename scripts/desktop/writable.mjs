import { lchownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/project.mjs'

/** @param {string} file @param {import('../setup/user.mjs').User} user */
function handOver(file, user) {
  const stat = lstatSync(file)
  if (stat.uid !== user.uid || stat.gid !== user.gid) lchownSync(file, user.uid, user.gid)
  if (stat.isDirectory()) for (const name of readdirSync(file)) handOver(path.join(file, name), user)
}

/**
 * Makes the folders that a program on the desktop writes, and gives them with all inside to the user that runs it.
 * @param {readonly string[]} folders relative to the checkout, and inside it
 * @param {import('../setup/user.mjs').User | null} user
 */
export function makeWritable(folders, user) {
  for (const folder of folders.map((name) => path.resolve(ROOT, name))) {
    mkdirSync(folder, { recursive: true })
    if (user !== null) handOver(folder, user)
  }
}
