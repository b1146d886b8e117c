import { closeSync, existsSync, lchownSync, lstatSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { changeLeftovers } from '../process/leftovers.mjs'
import { ROOT } from '../process/project.mjs'

/** @typedef {{ uid: number, gid: number }} Owner */

/** @param {string} file @param {Owner} owner */
function handOver(file, owner) {
  const stat = lstatSync(file)
  if (stat.uid !== owner.uid || stat.gid !== owner.gid) lchownSync(file, owner.uid, owner.gid)
  if (stat.isDirectory()) for (const name of readdirSync(file)) handOver(path.join(file, name), owner)
}

/** @param {string} file */
function make(file) {
  const isFile = path.extname(file) !== ''
  mkdirSync(isFile ? path.dirname(file) : file, { recursive: true })
  if (isFile) closeSync(openSync(file, 'a'))
}

const inCheckout = (/** @type {string} */ name) => path.join(ROOT, name)

/**
 * Makes what a program on the desktop writes, and gives it to the user that runs the program, a folder with all inside.
 * @param {readonly string[]} names inside the checkout and relative to it; one with an extension is a file
 * @param {Owner | null} user null: whoever runs this
 */
export function makeWritable(names, user) {
  for (const file of names.map(inCheckout)) {
    changeLeftovers(file, () => make(file))
    if (user !== null) handOver(file, user)
  }
}

/**
 * Gives what `makeWritable` handed over to the checkout's owner, who may run the next program without root.
 * @param {readonly string[]} names
 * @param {Owner | null} user
 */
export function giveBack(names, user) {
  if (user === null) return
  const owner = statSync(ROOT)
  for (const file of names.map(inCheckout).filter((name) => existsSync(name))) handOver(file, owner)
}
