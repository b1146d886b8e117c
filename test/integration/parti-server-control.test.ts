import { describe, expect, it } from 'vitest'
import { HISTORY_LENGTH } from '../parti-server/chat-book.ts'
import { controlClient } from '../parti-server/control-client.ts'
import type { Control } from '../parti-server/control.ts'
import { BALTHIER, DBR, NOW, startRaw } from './parti-server-raw.ts'

const BOT = 457269
const HISTORY = `profile/user_profile_chat/${BALTHIER}/public`
const PINNED = `profile/pinned_message/${BALTHIER}`
const CHANNEL_INFO = `profile/get_livestream_channel_info/${DBR}`
const LIVE = 'profile/get_livestream_channel_info/live'

/** A simulated Parti, its control in process or over HTTP. */
async function startControlled(kind: 'process' | 'HTTP') {
  const parti = await startRaw({ now: () => NOW })
  const control: Control = kind === 'process' ? parti.control : controlClient(parti.server.controlUrl)
  const texts = async () => (await parti.askJson(HISTORY)) as { post_content: string; chat_id: number }[]
  return { ...parti, control, texts }
}

describe.each(['process', 'HTTP'] as const)('control (%s)', (kind) => {
  it('say: tells the subscribers and the history, newest first', async () => {
    const { control, subscribe, texts } = await startControlled(kind)
    const { nextJson } = await subscribe('ChatPublic/353044')
    const row = await control.say(BALTHIER, { from: BOT, text: 'hello' })
    expect(row).toEqual({ chatId: 4470869, userId: BOT, userName: 'BabbleChat', text: 'hello', createdAt: NOW / 1_000 })
    await control.say(BALTHIER, { text: 'mine', chatId: 4480000 })
    expect(await nextJson()).toMatchObject({ chat_id: 4470869, user_name: 'BabbleChat' })
    expect(await nextJson()).toMatchObject({ chat_id: 4480000, user_id: BALTHIER, user_name: 'BalthierGR' })
    expect((await texts()).map(({ chat_id }) => chat_id).slice(0, 3)).toEqual([4480000, 4470869, 4470868])
    expect((await control.say(BALTHIER, { from: 9_999, text: 'who am I' })).userName).toBe('viewer_9999')
  })

  it('history: is told by REST only, in the place of its id', async () => {
    const { control, subscribe, texts } = await startControlled(kind)
    const { nextJson } = await subscribe('ChatPublic/353044')
    await control.history(BALTHIER, { from: BOT, text: 'unheard', chatId: 4470867, createdAt: 1747444380 })
    await control.say(BALTHIER, { text: 'heard' })
    expect(await nextJson()).toMatchObject({ post_content: 'heard' })
    expect((await texts()).map(({ chat_id }) => chat_id)).toEqual([4470869, 4470868, 4470867, 4470866, 4470865])
  })

  it('raid: is JSON under the id of the streamer', async () => {
    const { control, texts } = await startControlled(kind)
    await control.raid(BALTHIER, DBR)
    const [row] = await texts()
    expect(row).toMatchObject({ user_id: BALTHIER })
    const raid: unknown = JSON.parse(row?.post_content ?? '')
    expect(raid).toMatchObject({ channel_from_name: 'BalthierGR', channel_to_name: 'DBR', channel_to_id: DBR })
  })

  it('pin: says a text and pins it, until it is taken down', async () => {
    const { control, askJson, texts } = await startControlled(kind)
    await control.pin(BALTHIER, 'read me')
    const [row] = await texts()
    expect(await askJson(PINNED)).toEqual([['BalthierGR', row]])
    await control.pin(BALTHIER, null)
    expect(await askJson(PINNED)).toEqual([])
  })

  it('flap: some answers say that nothing is on, though the show goes on', async () => {
    const { control, askJson, server } = await startControlled(kind)
    await control.flap(DBR, 2)
    const told: unknown[] = []
    for (let left = 3; left > 0; left -= 1) told.push(await askJson(CHANNEL_INFO))
    expect(told).toMatchObject([false, false, true].map((live) => ({ is_streaming_live_now: live })))
    await control.flap(DBR)
    expect([await askJson(LIVE), await askJson(LIVE)]).toMatchObject([[], [{ user_id: DBR, event_id: 80695 }]])
    expect(server.isLive(DBR)).toBe(true)
  })

  it('rename: changes name and account', async () => {
    const { control, ask, askJson } = await startControlled(kind)
    await control.rename(DBR, { name: 'DBR the second', username: 'dbr2', platform: 'parti' })
    expect(await askJson(`profile/user_profile/${DBR}`)).toMatchObject({ user_name: 'DBR the second' })
    expect(await askJson('profile/get_user_by_social_media/parti/dbr2')).toBe(DBR)
    expect((await ask('profile/get_user_by_social_media/discord/drb666%230')).status).toBe(404)
    await control.rename(DBR, { name: 'DBR' })
    expect(await askJson('profile/user_id_from_name/dbr2')).toEqual({ user_id: DBR })
  })

  it('ban: is told by the profile', async () => {
    const { control, askJson } = await startControlled(kind)
    await control.ban(DBR)
    expect(await askJson(`profile/user_profile/${DBR}`)).toMatchObject({ user_id: DBR, is_banned: true })
  })

  it('vanish: leaves nothing of a user', async () => {
    const { control, ask, askJson, server } = await startControlled(kind)
    await control.vanish(BALTHIER)
    await control.vanish(DBR)
    for (const path of [CHANNEL_INFO, HISTORY, PINNED, `profile/user_profile/${DBR}`]) {
      expect((await ask(path)).status).toBe(404)
    }
    expect(await askJson(LIVE)).toEqual([])
    expect(await askJson('profile/get_livestream_channel_info/recent')).toEqual([])
    expect(await askJson('profile/featured_channels')).toHaveLength(5)
    expect(server.people.map(({ userId }) => userId)).not.toContain(DBR)
  })

  it('schedule: puts a show into the calendar', async () => {
    const { control, askJson } = await startControlled(kind)
    await control.schedule({ userId: DBR, title: 'Friday', startTs: 1_800_000_000, endTs: 1_800_003_600 })
    expect(await askJson('profile/livestream_calendar/events')).toMatchObject([
      { event_title: 'Friday', event_start_ts: 1_800_000_000, event_end_ts: 1_800_003_600 },
    ])
  })

  it('frame and oversizedFrame: reach the subscribers', async () => {
    const { control, subscribe } = await startControlled(kind)
    const { next } = await subscribe('LivestreamLiveViewersUpdate/7862')
    await control.frame('LivestreamLiveViewersUpdate/7862', '{"what":"ever"}')
    await control.oversizedFrame('LivestreamLiveViewersUpdate/7862', 2_000)
    expect(await next()).toBe('{"what":"ever"}')
    expect(await next()).toHaveLength(2_000)
  })

  it('requestLog: tells every request', async () => {
    const { control, ask } = await startControlled(kind)
    await ask(CHANNEL_INFO)
    expect(await control.requestLog()).toEqual([
      {
        route: 'profile/get_livestream_channel_info/{user_id}',
        method: 'GET',
        path: `/parti_v2/${CHANNEL_INFO}`,
        at: expect.any(Number),
      },
    ])
  })

  it.each([
    ['a saying in the channel of nobody', (control: Control) => control.say(1, { text: 'x' })],
    ['a raid on nobody', (control: Control) => control.raid(BALTHIER, 1)],
    ['a pin of nobody', (control: Control) => control.pin(1, null)],
    ['a flap of no show', (control: Control) => control.flap(BALTHIER)],
    ['a new name for nobody', (control: Control) => control.rename(1, { name: 'x' })],
    ['a ban of nobody', (control: Control) => control.ban(1)],
    ['a second vanishing', (control: Control) => control.vanish(1)],
  ])('refuses %s', async (_what, order) => {
    const { control } = await startControlled(kind)
    await expect(order(control)).rejects.toThrow(/no user 1|two channels|not live/)
  })
})

describe('the history', () => {
  it('goes back only so far', async () => {
    const { control, texts } = await startControlled('process')
    for (let index = 1; index <= HISTORY_LENGTH + 20; index += 1) await control.say(BALTHIER, { text: `no. ${index}` })
    const told = await texts()
    expect(told).toHaveLength(HISTORY_LENGTH)
    expect([told[0]?.post_content, told.at(-1)?.post_content]).toEqual([`no. ${HISTORY_LENGTH + 20}`, 'no. 21'])
  })

  it('has one row for one id, however often it was said', async () => {
    const { control, subscribe, texts } = await startControlled('process')
    const { nextJson } = await subscribe('ChatPublic/353044')
    for (const text of ['once', 'twice']) await control.say(BALTHIER, { text, chatId: 4470900 })
    expect([await nextJson(), await nextJson()]).toMatchObject([{ post_content: 'once' }, { post_content: 'twice' }])
    expect((await texts()).filter(({ chat_id }) => chat_id === 4470900)).toHaveLength(1)
  })
})
