import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PROJECT = path.join(import.meta.dirname, '../..')

/** A copy of the built app that lacks the script of one part, as after an update that was cut short. */
export function buildWithout(part: string): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'afterparti-incomplete-'))
  cpSync(path.join(PROJECT, 'package.json'), path.join(copy, 'package.json'))
  cpSync(path.join(PROJECT, 'out'), path.join(copy, 'out'), { recursive: true })
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'))
  const assets = path.join(copy, 'out/renderer/assets')
  const isOfPart = new RegExp(String.raw`^${part}-[\w-]{8}\.js$`)
  const scripts = readdirSync(assets).filter((name) => isOfPart.test(name))
  if (scripts.length !== 1) throw new Error(`the build has ${scripts.length} scripts of ${part}`)
  for (const script of scripts) rmSync(path.join(assets, script))
  return copy
}
