import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createStore } from 'zustand/vanilla'
import { beforeEach, expect, test, vi } from 'vitest'
import { DEFAULT_ALERT_RULES, withChannelRule, type AlertRules } from '#shared/model/alert-rules.ts'
import type { SoundFile, SoundOutcome } from '#shared/model/alert-sound.ts'
import { createAlertSounds } from '../../src/main/alerts/alert-sounds.ts'
import type { OpenPlayer } from '../../src/main/alerts/sound-player.ts'
import { createSoundFiles, MOST_SOUND_BYTES } from '../../src/main/media/sound-files.ts'
import { createFakeClock } from '../fake-clock.ts'

const WAV = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt ', 'latin1'), Buffer.alloc(64, 3)])

let folder: string
let original: string
let played: [sound: string, volume: number][]
/** Sounds that cannot be played. */
let broken: Set<string>

beforeEach(() => {
  const directory = mkdtempSync(path.join(tmpdir(), 'sounds-'))
  folder = path.join(directory, 'sounds')
  original = path.join(directory, 'Ding Dong.wav')
  writeFileSync(original, WAV)
  played = []
  broken = new Set()
})

const open: OpenPlayer = (sound, volume, onNews) => {
  played.push([sound, volume])
  queueMicrotask(() => onNews(broken.has(sound) ? { what: 'failed', reason: 'no decoder' } : { what: 'playing' }))
  return () => undefined
}

function sounds(initial: AlertRules = DEFAULT_ALERT_RULES) {
  const rules = createStore(() => initial)
  const onOutcome = vi.fn<(outcome: SoundOutcome) => void>()
  const files = createSoundFiles(folder)
  return { ...createAlertSounds({ clock: createFakeClock(0), files, open, rules, onOutcome }), rules, onOutcome }
}

const ruled = (sound: SoundFile): AlertRules => withChannelRule(DEFAULT_ALERT_RULES, 7, { sound })

test('a copy outlives the original, is kept once, and is for the user alone', async () => {
  const { take, play } = sounds()
  const taken = await take(original)
  const again = path.join(path.dirname(original), 'same.wav')
  writeFileSync(again, WAV)
  expect(await take(again)).toEqual({ key: taken.key, name: 'same.wav' })
  rmSync(original)
  expect(readdirSync(folder)).toEqual([taken.key])
  expect(statSync(path.join(folder, taken.key)).mode & 0o777).toBe(0o600)
  expect(taken.name).toBe('Ding Dong.wav')
  expect(await play({ sound: taken, volume: 40 })).toEqual({ outcome: 'playing' })
  expect(played).toEqual([[taken.key, 40]])
})

test('a file that is no sound, or too big a one, is refused, whatever it is called', async () => {
  const { take } = sounds()
  writeFileSync(original, '<script>')
  await expect(take(original)).rejects.toMatchObject({ code: 'not-a-sound' })
  writeFileSync(original, Buffer.concat([WAV, Buffer.alloc(MOST_SOUND_BYTES)]))
  await expect(take(original)).rejects.toMatchObject({ code: 'sound-too-big' })
  await expect(take(path.dirname(original))).rejects.toMatchObject({ code: 'not-a-sound' })
  expect(existsSync(folder)).toBe(false)
})

test('a sound that is lied about by its name is taken for what it is', async () => {
  const lying = path.join(path.dirname(original), 'song.mp3')
  writeFileSync(lying, WAV)
  expect((await sounds().take(lying)).key).toMatch(/^[0-9a-f]{32}\.wav$/)
})

test('in place of a copy that is gone the stand-in is heard, and it is told', async () => {
  const gone = { key: `${'0'.repeat(32)}.ogg`, name: 'horn.ogg' }
  const { play, onOutcome } = sounds(ruled(gone))
  expect(await play({ sound: gone, volume: 70 })).toEqual({ outcome: 'missing', name: 'horn.ogg' })
  expect(played).toEqual([['chime', 70]])
  expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ outcome: 'missing', name: 'horn.ogg' })
})

test('in place of a file that cannot be played, too; where that fails as well, it is the reason', async () => {
  const { take, play } = sounds()
  const taken = await take(original)
  broken.add(taken.key)
  expect(await play({ sound: taken, volume: 70 })).toEqual({
    outcome: 'failed',
    name: 'Ding Dong.wav',
    reason: 'no decoder',
  })
  expect(played.map(([sound]) => sound)).toEqual([taken.key, 'chime'])
  broken.add('chime')
  expect(await play({ sound: taken, volume: 70 })).toMatchObject({ outcome: 'failed', name: null })
})

test('what makes no sound opens no page', async () => {
  const { play } = sounds()
  for (const choice of [
    { sound: 'desktop', volume: 60 },
    { sound: 'none', volume: 60 },
    { sound: 'harp', volume: 0 },
  ] as const) {
    expect(await play(choice)).toEqual({ outcome: 'left-out' })
  }
  expect(played).toEqual([])
})

test('nothing is begun while the app ends', async () => {
  const { play, stop } = sounds()
  await stop()
  expect(await play({ sound: 'harp', volume: 60 })).toEqual({ outcome: 'left-out' })
  expect(played).toEqual([])
})

test('a copy goes at the end of the run in which no rule is left that names it', async () => {
  const first = sounds()
  const taken = await first.take(original)
  first.rules.setState(ruled(taken), true)
  await first.stop()
  expect(readdirSync(folder)).toEqual([taken.key])

  const second = sounds(ruled(taken))
  second.rules.setState(DEFAULT_ALERT_RULES, true)
  expect(readdirSync(folder)).toEqual([taken.key])
  // Whoever takes the change back finds it again.
  second.rules.setState(ruled(taken), true)
  await second.stop()
  expect(readdirSync(folder)).toEqual([taken.key])

  const third = sounds(ruled(taken))
  third.rules.setState(DEFAULT_ALERT_RULES, true)
  await third.stop()
  expect(readdirSync(folder)).toEqual([])
})

test('copies of rules that could not be read in this run stay', async () => {
  const first = sounds()
  const taken = await first.take(original)
  first.rules.setState(ruled(taken), true)
  await first.stop()
  await sounds().stop()
  expect(readdirSync(folder)).toEqual([taken.key])
})
