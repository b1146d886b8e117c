import { expect, it } from 'vitest'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { everyDay, type WeekHours } from '#shared/model/week-hours.ts'
import { createChatRings, type ChatRings } from '../../src/main/alerts/chat-rings.ts'
import { popupOfRings } from '../../src/main/alerts/popup.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'

const said = (text: string): ChatMessage => ({
  chatId: 1,
  key: 'p1',
  userId: 5,
  userName: 'Ann',
  content: { kind: 'text', text },
  at: 0,
})

function rings() {
  const clock = createFakeClock(0)
  const shown: string[][] = []
  const state: { isPaused: boolean; quietHours: WeekHours } = { isPaused: false, quietHours: everyDay(null) }
  const made = createChatRings({
    clock,
    isPaused: () => state.isPaused,
    quietHours: () => state.quietHours,
    localTime: () => ({ weekday: 0, minute: 60 }),
    isQuiet: () => Promise.resolve(false),
    show: (collected) =>
      shown.push(collected.map(({ message: { content } }) => (content.kind === 'text' ? content.text : ''))),
  })
  return { clock, shown, state, ring: (text: string) => made.ring({ userId: 7, message: said(text) }), stop: made.stop }
}

it('makes one popup of what rings at nearly the same time, and few of a lively chat', async () => {
  const { clock, shown, ring } = rings()
  ring('a')
  clock.advance(1_000)
  ring('b')
  clock.advance(1_000)
  await eventually(() => expect(shown).toEqual([['a', 'b']]))
  ring('c')
  clock.advance(14_999)
  ring('d')
  await eventually(() => expect(shown).toHaveLength(1))
  clock.advance(1)
  await eventually(() =>
    expect(shown).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  )
})

it('says nothing while paused, in quiet hours and after the end', () => {
  const { clock, shown, state, ring, stop } = rings()
  state.isPaused = true
  ring('a')
  state.isPaused = false
  state.quietHours = everyDay({ from: 0, to: 120 })
  ring('b')
  state.quietHours = everyDay(null)
  ring('c')
  stop()
  clock.advance(60_000)
  expect(shown).toEqual([])
})

const nameOf = (userId: number): string => `C${userId}`

it('tells who said what in whose chat, or how many did', () => {
  const one: ChatRings = [{ userId: 7, message: said('hello there') }]
  expect(popupOfRings(one, nameOf)).toMatchObject({
    title: 'Ann in the chat of C7',
    body: 'hello there',
    onClick: { do: 'chat', userId: 7 },
  })
  const several: ChatRings = [...one, { userId: 8, message: said('x') }, { userId: 8, message: said('y') }]
  expect(popupOfRings(several, nameOf)).toMatchObject({ title: '3 marked messages', body: 'C7 and C8' })
})
