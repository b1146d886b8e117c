// Applies each sabotage to a copy of the project, one at a time, and demands that a test turns red.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Sabotage } from './sabotage.ts'
import { sabotages } from './sabotages.ts'
import { hasFailed, runTests, whyNotGreen } from './test-run.ts'

const project = path.join(import.meta.dirname, '../..')

function copyProject(copy: string): void {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: project })
  for (const file of files.toString().split('\0').filter(Boolean)) {
    cpSync(path.join(project, file), path.join(copy, file), { recursive: true })
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
}

async function isNoticed(copy: string, { file, from, to, tests }: Sabotage): Promise<boolean> {
  const target = path.join(copy, file)
  const original = readFileSync(target, 'utf8')
  if (original.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`)
  writeFileSync(
    target,
    original.replace(from, () => to),
  )
  try {
    return hasFailed(await runTests(copy, tests))
  } finally {
    writeFileSync(target, original)
  }
}

/** How many sabotages no test noticed; throws where the tests are no judge, being red or absent without any. */
async function countUnnoticed(copy: string): Promise<number> {
  copyProject(copy)
  const allTests = [...new Set(sabotages.flatMap(({ tests }) => tests))]
  const problem = whyNotGreen(await runTests(copy, allTests), allTests)
  if (problem !== null) throw new Error(`without any sabotage ${problem}`)

  let unnoticed = 0
  for (const sabotage of sabotages) {
    const noticed = await isNoticed(copy, sabotage)
    if (!noticed) unnoticed += 1
    console.log(`${noticed ? 'noticed   ' : 'UNNOTICED '} ${sabotage.name}`)
  }
  return unnoticed
}

const copy = mkdtempSync(path.join(os.tmpdir(), 'afterparti-mutants-'))
try {
  const unnoticed = await countUnnoticed(copy)
  console.log(`${sabotages.length - unnoticed} of ${sabotages.length} sabotages turned a test red`)
  process.exitCode = unnoticed === 0 ? 0 : 1
} finally {
  rmSync(copy, { recursive: true, force: true })
}
