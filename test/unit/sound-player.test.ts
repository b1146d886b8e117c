import { expect, test, vi } from 'vitest'
import {
  BEGIN_WITHIN_MS,
  createSoundPlayer,
  FADE_MS,
  LONGEST_MS,
  type PlayerNews,
} from '../../src/main/alerts/sound-player.ts'
import { createFakeClock } from '../fake-clock.ts'

interface Page {
  sound: string
  tell(news: PlayerNews): void
  close: ReturnType<typeof vi.fn<() => void>>
}

function player() {
  const clock = createFakeClock(1_000)
  const pages: Page[] = []
  const onBroken = vi.fn<(reason: string) => void>()
  const made = createSoundPlayer({
    clock,
    onBroken,
    open(sound, _volume, tell) {
      const close = vi.fn<() => void>()
      pages.push({ sound, tell, close })
      return close
    },
  })
  const latest = (): Page => {
    const page = pages.at(-1)
    if (page === undefined) throw new Error('no page was opened')
    return page
  }
  return { ...made, clock, pages, latest, onBroken }
}

test('a sound is heard to its end, and its page goes a little later', async () => {
  const { play, clock, latest } = player()
  const playing = play('chime', 60)
  latest().tell({ what: 'playing' })
  expect(await playing).toEqual({ outcome: 'playing' })
  clock.advance(1_300)
  latest().tell({ what: 'ended' })
  clock.advance(FADE_MS - 1)
  expect(latest().close).not.toHaveBeenCalled()
  clock.advance(1)
  expect(latest().close).toHaveBeenCalledOnce()
})

test('a new sound ends the one before, whatever that still tells', async () => {
  const { play, clock, pages, onBroken } = player()
  const first = play('chime', 60)
  const second = play('harp', 60)
  expect(await first).toEqual({ outcome: 'replaced' })
  expect(pages.map(({ sound, close }) => [sound, close.mock.calls.length])).toEqual([
    ['chime', 1],
    ['harp', 0],
  ])
  pages[0]?.tell({ what: 'failed', reason: 'closed' })
  pages[1]?.tell({ what: 'playing' })
  expect(await second).toEqual({ outcome: 'playing' })
  clock.advance(LONGEST_MS)
  expect(pages.map(({ close }) => close.mock.calls.length)).toEqual([1, 1])
  expect(onBroken).not.toHaveBeenCalled()
})

test('a page that tells nothing is given up', async () => {
  const { play, clock, latest } = player()
  const playing = play('chime', 60)
  clock.advance(BEGIN_WITHIN_MS)
  expect(await playing).toMatchObject({ outcome: 'failed' })
  expect(latest().close).toHaveBeenCalledOnce()
})

test('a long sound is cut, and one that never ends, too', () => {
  const { play, clock, latest } = player()
  void play('long.mp3', 60)
  latest().tell({ what: 'playing' })
  clock.advance(LONGEST_MS - 1)
  expect(latest().close).not.toHaveBeenCalled()
  clock.advance(1)
  expect(latest().close).toHaveBeenCalledOnce()
})

test('a failure before it is heard is the answer, a later one is told', async () => {
  const { play, latest, onBroken } = player()
  const failing = play('chime', 60)
  latest().tell({ what: 'failed', reason: 'no decoder' })
  expect(await failing).toEqual({ outcome: 'failed', reason: 'no decoder' })
  expect(onBroken).not.toHaveBeenCalled()

  const breaking = play('chime', 60)
  latest().tell({ what: 'playing' })
  latest().tell({ what: 'failed', reason: 'the device is gone' })
  expect(await breaking).toEqual({ outcome: 'playing' })
  expect(onBroken).toHaveBeenCalledExactlyOnceWith('the device is gone')
  expect(latest().close).toHaveBeenCalledOnce()
})

test('where no page can be made it says so', async () => {
  const { play } = createSoundPlayer({
    clock: createFakeClock(0),
    onBroken: () => undefined,
    open: () => {
      throw new Error('out of memory')
    },
  })
  expect(await play('chime', 60)).toEqual({ outcome: 'failed', reason: 'out of memory' })
})

test('the end of the app ends the sound', async () => {
  const { play, stop, latest } = player()
  const playing = play('chime', 60)
  stop()
  expect(await playing).toEqual({ outcome: 'replaced' })
  expect(latest().close).toHaveBeenCalledOnce()
})
