import { on, once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import { startPartiServer, type PartiServerOptions } from '../parti-server/server.ts'

/** Those of the guide, and where their livestreams are. */
export const BALTHIER = 353044
export const DBR = 567503
export const BALTHIER_LIVESTREAM = 7862
export const DBR_LIVESTREAM = 76436

/** 2026-11-23T20:00:00Z, ms. */
export const NOW = Date.UTC(2026, 10, 23, 20)

/** The guide's frames, by the key of the topic that each subscribes to. */
export const SUBSCRIPTIONS = {
  NewChannelLiveNotify: '{"subscribe_options":{"NewChannelLiveNotify":{}}}',
  'ChatPublic/353044': '{"subscribe_options":{"ChatPublic":{"user_id":353044}}}',
  'LivestreamLiveViewersUpdate/7862':
    '{"jwt":null,"subscribe_options":{"LivestreamLiveViewersUpdate":{"livestream_id":7862}}}',
} as const

export type TopicKey = keyof typeof SUBSCRIPTIONS

/** A simulated Parti until the end of the test, and the plainest ways to speak to it. */
export async function startRaw(options?: PartiServerOptions) {
  const server = await startPartiServer(options)
  onTestFinished(() => server.close())

  const ask = (path: string, init?: RequestInit) => fetch(`${server.restUrl}/parti_v2/${path}`, init)

  /** A socket that is open, with the texts of its frames in the order of their arrival. */
  async function connect(socketOptions: ClientOptions = {}) {
    const socket = new WebSocket(server.wsUrl, socketOptions)
    onTestFinished(() => socket.terminate())
    const messages = on(socket, 'message')
    await once(socket, 'open')
    const next = async (): Promise<string> => String(((await messages.next()).value as unknown[])[0])
    return { socket, next, nextJson: async (): Promise<unknown> => JSON.parse(await next()) }
  }

  /** A socket that subscribed to a topic as the guide does. */
  async function subscribe(topic: TopicKey) {
    const connection = await connect()
    const { subscriptions } = await server.control.stats()
    connection.socket.send(SUBSCRIPTIONS[topic])
    await server.control.waitForSubscription(topic, (subscriptions[topic] ?? 0) + 1)
    return connection
  }

  return {
    server,
    control: server.control,
    ask,
    askJson: async (path: string, init?: RequestInit): Promise<unknown> => (await ask(path, init)).json(),
    connect,
    subscribe,
  }
}
