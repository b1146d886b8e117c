import { Agent, type AgentConnectOpts } from 'agent-base'
import http from 'node:http'
import https from 'node:https'
import { readProxyRule, type ResolveProxy } from './proxy-rule.ts'

async function agentFor(proxy: string): Promise<http.Agent> {
  if (proxy.startsWith('socks')) return new (await import('socks-proxy-agent')).SocksProxyAgent(proxy)
  return new (await import('https-proxy-agent')).HttpsProxyAgent(proxy)
}

/** Lets a WebSocket connect the way the desktop's settings say, asked anew for each connection. */
export class ProxiedAgent extends Agent {
  readonly #resolveProxy: ResolveProxy

  constructor(resolveProxy: ResolveProxy) {
    super()
    this.#resolveProxy = resolveProxy
  }

  override async connect(_request: http.ClientRequest, options: AgentConnectOpts): Promise<http.Agent> {
    const { secureEndpoint, host = '', port } = options
    const name = host.includes(':') ? `[${host}]` : host
    const proxy = readProxyRule(await this.#resolveProxy(`${secureEndpoint ? 'wss' : 'ws'}://${name}:${port}/`))
    if (proxy !== null) return agentFor(proxy)
    return secureEndpoint ? https.globalAgent : http.globalAgent
  }
}
