import { once } from 'node:events'
import { expect, test } from './fixtures.ts'

test('a page that hangs does not keep the app from its end', async ({ start }) => {
  const app = await start()
  const page = await app.follows()
  const ended = once(app.electron.process(), 'exit')
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    })
  })
  app.electron.process().kill('SIGTERM')
  expect(await ended).toEqual([0, null])
})
