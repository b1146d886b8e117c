import { expect, test } from 'vitest'
import { createPatientWrites } from '../../src/main/viewers/patient-writes.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

function writing() {
  const clock = createFakeClock(0)
  const writes = createPatientWrites(clock)
  const tried: string[] = []
  const kept: string[] = []
  let isBroken = false
  return {
    clock,
    writes,
    tried,
    kept,
    breakDisk: (is: boolean) => void (isBroken = is),
    add: (name: string) =>
      writes.add(() => {
        tried.push(name)
        if (isBroken) return Promise.reject(new Error('disk'))
        kept.push(name)
        return Promise.resolve()
      }),
    async pass(seconds: number) {
      await settled()
      for (let second = 0; second < seconds; second += 1) {
        clock.advance(1_000)
        await settled()
      }
    },
  }
}

test('what fails is tried again before what came after it', async () => {
  const w = writing()
  w.breakDisk(true)
  w.add('a')
  w.add('b')
  await w.pass(15)
  w.breakDisk(false)
  await w.pass(10)
  expect(w.tried).toEqual(['a', 'a', 'a', 'b'])
})

test('nothing is given up for as long as nothing can be written, and then all comes in order', async () => {
  const w = writing()
  w.breakDisk(true)
  for (const name of ['a', 'b', 'c']) {
    w.add(name)
    await w.pass(600)
  }
  w.breakDisk(false)
  await w.pass(10)
  expect(w.kept).toEqual(['a', 'b', 'c'])
})

test('what alone cannot be written holds up the rest for a minute, and is given up', async () => {
  const w = writing()
  w.writes.add(() => (w.tried.push('bad'), Promise.reject(new Error('constraint'))))
  w.add('a')
  await w.pass(40)
  expect(w.kept).toEqual([])
  await w.pass(20)
  w.add('b')
  await w.pass(1)
  expect(w.tried.filter((name) => name === 'bad')).toHaveLength(7)
  expect(w.kept.at(-1)).toBe('b')
  expect(w.writes.isIdle()).toBe(true)
})

test('where the disk comes back between two of them, they come in order all the same', async () => {
  const w = writing()
  w.breakDisk(true)
  w.add('a')
  w.writes.add(() => {
    w.breakDisk(false)
    w.kept.push('b')
    return Promise.resolve()
  })
  await w.pass(60)
  expect(w.kept).toEqual(['b', 'a', 'b'])
})

test('of too much the oldest is given up', async () => {
  const w = writing()
  w.breakDisk(true)
  for (let index = 0; index < 1_100; index += 1) w.add(String(index))
  await w.pass(1)
  w.breakDisk(false)
  await w.pass(20)
  expect(w.kept).toEqual(Array.from({ length: 1_000 }, (_, index) => String(100 + index)))
})

test('at the end everything is tried once more, without a pause', async () => {
  const w = writing()
  w.breakDisk(true)
  w.add('a')
  w.add('b')
  await w.pass(1)
  await w.writes.stop()
  expect(w.tried).toEqual(['a', 'a', 'b'])
})
