import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { BUILT_IN_SOUNDS } from '#shared/model/alert-sound.ts'
import { makeSounds } from '../../scripts/sounds/sounds.mjs'
import { soundEnding } from '../../src/main/media/sound-type.ts'

const FOLDER = path.join(import.meta.dirname, '../../resources/sounds')
const HEADER = 44
const RATE = 22_050

const samplesOf = (file: Buffer): number[] =>
  Array.from({ length: (file.length - HEADER) / 2 }, (_, index) => file.readInt16LE(HEADER + index * 2))

test('the committed sounds are what the script makes, and those that can be chosen', () => {
  const made = makeSounds()
  expect([...made.keys()].toSorted()).toEqual([...BUILT_IN_SOUNDS].toSorted())
  expect(readdirSync(FOLDER).toSorted()).toEqual([...made.keys()].map((name) => `${name}.wav`).toSorted())
  for (const [name, file] of made) expect(readFileSync(path.join(FOLDER, `${name}.wav`)).equals(file)).toBe(true)
})

test.each(BUILT_IN_SOUNDS)(
  '“%s” is short, neither too loud nor hard to hear, and begins and ends without a click',
  (name) => {
    const file = readFileSync(path.join(FOLDER, `${name}.wav`))
    expect(soundEnding(file)).toBe('wav')
    const samples = samplesOf(file)
    expect(samples.length / RATE).toBeLessThan(1.5)
    const loudest = Math.max(...samples.map(Math.abs)) / 32_767
    expect(loudest).toBeGreaterThan(0.4)
    expect(loudest).toBeLessThan(0.9)
    for (const edge of [samples[0], samples.at(-1)]) expect(Math.abs(edge ?? NaN)).toBeLessThan(30)
  },
)
