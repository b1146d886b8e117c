import { readdirSync, readFileSync } from 'node:fs'

/** The process and all that it started, by their numbers. */
export function processTree(root: number): number[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(Number(entry))
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** The proportional set size of a process tree in MiB: shared pages are counted once over all who share them. */
export function treePss(root: number): number {
  const kilobytes = processTree(root).map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      // It ended while the tree was read.
      return 0
    }
  })
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

function parentOf(pid: number): number | null {
  try {
    // The name in the second field may hold spaces and brackets; the parent is the second field after it.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(parent)
  } catch {
    return null
  }
}
