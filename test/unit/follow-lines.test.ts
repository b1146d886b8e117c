import { expect, test } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import type { FollowLine } from '#shared/model/follow-line.ts'
import { strings } from '#shared/strings/strings.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { createFollowLines } from '../../src/main/channels/follow-lines.ts'
import { knownChannel } from '../../src/main/channels/known-channel.ts'
import { problemWords, summaryOf } from '../../src/renderer/follows/lines-summary.ts'

const channel = (userId: number): Channel => ({ userId, name: `c${userId}`, account: null })

/** Resolves when whatever waited for an answer that is there has gone on. */
const answersTaken = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Lines whose questions are answered by hand. */
function several(known: Record<string, Channel> = {}) {
  const questions: { text: string; answer(channel: Channel): void; fail(error: Error): void }[] = []
  const clock = createFakeClock(0)
  const made = createFollowLines({
    clock,
    find: (text) => known[text],
    follow: (text) =>
      new Promise((resolve, reject) => {
        questions.push({ text, answer: resolve, fail: reject })
      }),
  })
  const states = () => [...made.lines.getState().values()].map(({ outcome }) => outcome.state)
  const asked = () => questions.map(({ text }) => text)
  return { clock, made, questions, states, asked }
}

test('lines are asked about one after the other, blank ones not at all', async () => {
  const { made, questions, states, asked } = several()
  made.begin([' a ', '', 'b'])
  expect(states()).toEqual(['asking', 'waiting'])
  expect(asked()).toEqual(['a'])
  questions[0]?.answer(channel(1))
  await eventually(() => expect(states()).toEqual(['followed', 'asking']))
  questions[1]?.fail(new BridgeError('channel-not-found'))
  await eventually(() => expect(states()).toEqual(['followed', 'failed']))
})

test('who is followed already is told so, without a question where the text alone tells', async () => {
  const { made, questions, asked } = several({ a: channel(1) })
  made.begin(['a', 'b'])
  await eventually(() => expect(asked()).toEqual(['b']))
  questions[0]?.fail(new BridgeError('already-followed', 'Ben'))
  await eventually(() =>
    expect([...made.lines.getState().values()].map(({ outcome }) => outcome)).toEqual([
      { state: 'already', name: 'c1' },
      { state: 'already', name: 'Ben' },
    ]),
  )
})

test('one that fails in a way nobody thought of stops none of the others', async () => {
  const { made, questions, states } = several()
  made.begin(['a', 'b'])
  questions[0]?.fail(new TypeError('boom'))
  await eventually(() => expect(states()).toEqual(['failed', 'asking']))
})

test('a long set leaves gaps for the questions that the app has of its own', async () => {
  const { clock, made, questions, asked } = several()
  made.begin(['a', 'b', 'c', 'd', 'e', 'f'])
  for (let line = 0; line < 5; line += 1) {
    questions[line]?.answer(channel(line + 1))
    await answersTaken()
  }
  expect(asked()).toEqual(['a', 'b', 'c', 'd', 'e'])
  clock.advance(1_999)
  await answersTaken()
  expect(asked()).toHaveLength(5)
  clock.advance(1)
  await answersTaken()
  expect(asked()).toHaveLength(6)
})

test('what is cancelled is left, and the one question that was out still counts', async () => {
  const { made, questions, states, asked } = several()
  made.begin(['a', 'b', 'c'])
  made.cancel()
  expect(states()).toEqual(['asking', 'left', 'left'])
  questions[0]?.answer(channel(1))
  await eventually(() => expect(states()).toEqual(['followed', 'left', 'left']))
  expect(asked()).toEqual(['a'])
})

test('another set takes the place of one that runs, and is not mixed up with it', async () => {
  const { made, questions, states, asked } = several()
  made.begin(['a', 'b'])
  made.begin(['a', 'c'])
  questions[0]?.fail(new BridgeError('channel-not-found'))
  await answersTaken()
  expect(states()).toEqual(['asking', 'waiting'])
  questions[1]?.answer(channel(1))
  await eventually(() => expect(states()).toEqual(['followed', 'asking']))
  expect(asked()).toEqual(['a', 'a', 'c'])
  made.forget()
  questions[2]?.answer(channel(2))
  await answersTaken()
  expect(states()).toEqual([])
})

test.each([
  ['https://parti.com/creator/twitter/DBR', 'twitter'],
  ['7', 'twitter'],
  ['https://parti.com/popout-chat?id=7', 'twitter'],
  ['@dbr', 'parti'],
])('%s surely names a followed account of %s', (text, platform) => {
  const follow: Follow = {
    channel: { userId: 7, name: 'DBR', account: { platform, username: 'dbr', discriminator: null } },
    followedAt: 1,
  }
  expect(knownChannel(text, [follow])).toBe(follow.channel)
})

test.each(['dbr', 'https://example.com/x', '8', 'https://parti.com/creator/twitter/dbr2'])(
  '%s may name somebody else',
  (text) => {
    const account = { platform: 'twitter', username: 'dbr', discriminator: null }
    expect(knownChannel(text, [{ channel: { userId: 7, name: 'dbr', account }, followedAt: 1 }])).toBeUndefined()
  },
)

test('the summary counts each outcome once, and offers another try only where that may help', () => {
  const outcomes: FollowLine['outcome'][] = [
    { state: 'followed', userId: 1, name: 'a' },
    { state: 'already', name: 'b' },
    { state: 'failed', code: 'channel-not-found' },
    { state: 'failed', code: 'parti-unreachable' },
    { state: 'left' },
  ]
  const lines = outcomes.map((outcome, index) => ({ number: index + 1, text: `t${index + 1}`, outcome }))
  const summary = summaryOf(lines.toReversed())
  expect(summary).toMatchObject({
    count: 5,
    done: 5,
    isRunning: false,
    followed: [1],
    again: ['t4', 't5'],
    asking: null,
  })
  expect(summary.problems.map(({ number }) => number)).toEqual([3, 4, 5])
  expect(summary.words).toBe('1 followed · 1 followed already · 2 not followed · 1 not asked about')
  expect(summary.problems.map(problemWords)).toEqual([
    strings.errors['channel-not-found'],
    strings.errors['parti-unreachable'],
    strings.followList.lines.left,
  ])
})
