import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DataFile } from '#shared/model/data-facts.ts'

/** The files of ours in the folder; what else lies there is Chromium's. SQLite keeps its log beside its file. */
const OWN =
  /^(?:follows|settings|windows|token|alert-rules|chat-rules|pause|awake|asked-shows|archive)\.(?:[\w.-]+\.)?(?:json|db)(?:-wal|-shm)?$/
/** Folders of ours that are one entry each. */
const FOLDERS = ['backups', 'sounds']

/** The user's data in this folder, by name, with their sizes; a folder is one entry. */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  const names = await namesIn(folder)
  const own = names.filter((name) => OWN.test(name)).toSorted()
  const files = await Promise.all(own.map(async (name) => ({ name, bytes: await sizeOf(path.join(folder, name)) })))
  const folders = FOLDERS.filter((name) => names.includes(name))
  return [...files, ...(await Promise.all(folders.map((name) => sizeOfFolder(folder, name))))]
}

async function sizeOfFolder(folder: string, name: string): Promise<DataFile> {
  const within = await namesIn(path.join(folder, name))
  const sizes = await Promise.all(within.map((file) => sizeOf(path.join(folder, name, file))))
  return { name, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** 0 for a file that has just gone. */
const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
