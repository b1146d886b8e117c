// Applies each sabotage to a copy of the project, one at a time, and demands that a test turns red.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sabotages, type Sabotage } from './sabotages.ts'

const project = path.join(import.meta.dirname, '../..')
const copy = mkdtempSync(path.join(os.tmpdir(), 'afterparti-mutants-'))

function copyProject(): void {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: project })
  for (const file of files.toString().split('\n').filter(Boolean)) {
    cpSync(path.join(project, file), path.join(copy, file), { recursive: true })
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
}

/** How many tests of these files failed; throws where they did not run at all. */
function failedTests(tests: readonly string[]): number {
  const report = path.join(copy, 'report.json')
  rmSync(report, { force: true })
  const vitest = path.join(copy, 'node_modules/vitest/vitest.mjs')
  spawnSync(process.execPath, [vitest, 'run', '--reporter=json', `--outputFile=${report}`, ...tests], { cwd: copy })
  return (JSON.parse(readFileSync(report, 'utf8')) as { numFailedTests: number }).numFailedTests
}

function isNoticed({ file, from, to, tests }: Sabotage): boolean {
  const target = path.join(copy, file)
  const original = readFileSync(target, 'utf8')
  if (original.split(from).length !== 2) throw new Error(`${file} does not hold exactly once: ${from}`)
  writeFileSync(
    target,
    original.replace(from, () => to),
  )
  try {
    return failedTests(tests) > 0
  } finally {
    writeFileSync(target, original)
  }
}

copyProject()
const allTests = [...new Set(sabotages.flatMap(({ tests }) => tests))]
if (failedTests(allTests) > 0) throw new Error('the tests fail without any sabotage')

let unnoticed = 0
for (const sabotage of sabotages) {
  const noticed = isNoticed(sabotage)
  if (!noticed) unnoticed += 1
  console.log(`${noticed ? 'noticed   ' : 'UNNOTICED '} ${sabotage.name}`)
}
rmSync(copy, { recursive: true })
console.log(`${sabotages.length - unnoticed} of ${sabotages.length} sabotages turned a test red`)
process.exitCode = unnoticed === 0 ? 0 : 1
