import { closeSync, lchownSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/project.mjs'

/** @param {string} file @param {import('../setup/user.mjs').User} user */
function handOver(file, user) {
  const stat = lstatSync(file)
  if (stat.uid !== user.uid || stat.gid !== user.gid) lchownSync(file, user.uid, user.gid)
  if (stat.isDirectory()) for (const name of readdirSync(file)) handOver(path.join(file, name), user)
}

/** @param {string} file */
function make(file) {
  const isFile = path.extname(file) !== ''
  mkdirSync(isFile ? path.dirname(file) : file, { recursive: true })
  if (isFile) closeSync(openSync(file, 'a'))
}

/**
 * Makes what a program on the desktop writes, and gives it to the user that runs the program, a folder with all inside.
 * @param {readonly string[]} names inside the checkout and relative to it; one with an extension is a file
 * @param {import('../setup/user.mjs').User | null} user
 */
export function makeWritable(names, user) {
  for (const file of names.map((name) => path.join(ROOT, name))) {
    make(file)
    if (user !== null) handOver(file, user)
  }
}
