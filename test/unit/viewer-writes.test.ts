import { expect, test } from 'vitest'
import { createPatientWrites } from '../../src/main/viewers/patient-writes.ts'
import { createFakeClock } from '../fake-clock.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

function writing() {
  const clock = createFakeClock(0)
  const writes = createPatientWrites(clock)
  const tried: string[] = []
  let isBroken = false
  return {
    clock,
    writes,
    tried,
    breakDisk: (is: boolean) => void (isBroken = is),
    add: (name: string) =>
      writes.add(() => {
        tried.push(name)
        return isBroken ? Promise.reject(new Error('disk')) : Promise.resolve()
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

test('what cannot be written is given up after a minute, and what comes then is tried', async () => {
  const w = writing()
  w.breakDisk(true)
  w.add('a')
  await w.pass(70)
  w.breakDisk(false)
  w.add('b')
  await w.pass(1)
  expect(w.tried).toEqual(['a', 'a', 'a', 'a', 'a', 'a', 'b'])
})

test('of too much the oldest is given up', async () => {
  const w = writing()
  w.breakDisk(true)
  for (let index = 0; index < 300; index += 1) w.add(String(index))
  await w.pass(1)
  w.breakDisk(false)
  await w.pass(20)
  expect(w.tried.slice(1)).toEqual(Array.from({ length: 200 }, (_, index) => String(100 + index)))
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
