import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import type { Answer, BridgeErrorCode } from '#shared/bridge/errors.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { eventually } from '../eventually.ts'

vi.mock('../../src/renderer/ui/toast.ts', () => ({ showToast: () => Promise.resolve(() => undefined) }))

/** Main with the default settings, which tells them once, and takes a change when `answer` is called. */
async function openMain() {
  let settings = DEFAULT_SETTINGS
  const asked: ((error?: BridgeErrorCode) => void)[] = []
  const stub = {
    current: (onBatch: (batch: MirrorBatch<Settings>) => void) => {
      onBatch({ seq: 0, snapshot: true, entries: [['settings', settings]] })
      return () => undefined
    },
    update: ({ change }: { change: Partial<Settings> }) =>
      new Promise<Answer<undefined>>((resolve) => {
        asked.push((error) => {
          if (error !== undefined) return resolve({ ok: false, error: { code: error, detail: '' } })
          settings = { ...settings, ...change }
          resolve({ ok: true, value: undefined })
        })
      }),
  }
  vi.stubGlobal('window', { afterparti: { settings: stub, follows: {} } })
  const view = await import('../../src/renderer/follows/follow-view.ts')
  const answer = async (error?: BridgeErrorCode): Promise<void> => {
    await eventually(() => expect(asked).not.toHaveLength(0))
    asked.shift()?.(error)
  }
  const { switchSettings } = await import('../../src/renderer/stores/change-settings.ts')
  return { ...view, switchSettings, answer, kept: () => settings.followsView, settings: () => settings }
}

beforeEach(() => void vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

it('keeps every section that is folded before main has told of the one before', async () => {
  const { fold, changeView, answer, kept } = await openMain()
  fold('live', true)
  fold('offline', true)
  changeView(() => ({ sort: 'name' }))
  for (let change = 0; change < 3; change += 1) await answer()
  await eventually(() => expect(kept()).toMatchObject({ folded: ['live', 'offline'], sort: 'name' }))
})

it('makes what follows a change that failed without it', async () => {
  const { fold, answer, kept } = await openMain()
  fold('live', true)
  fold('offline', true)
  await answer('storage-failed')
  await answer()
  await eventually(() => expect(kept().folded).toEqual(['offline']))
})

it('switches what differs from what was shown alone', async () => {
  const { switchSettings, answer, settings } = await openMain()
  const shown = { chatTimes: true, chatSeconds: false }
  // Both from a menu that was drawn before main told anything.
  switchSettings(shown, { chatTimes: true, chatSeconds: true })
  switchSettings(shown, { chatTimes: false, chatSeconds: false })
  for (let change = 0; change < 2; change += 1) await answer()
  expect(settings()).toMatchObject({ chatTimes: false, chatSeconds: true })
})
