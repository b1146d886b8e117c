import { app } from 'electron'
import type { HostsInUse, NetworkFacts } from '#shared/model/network-facts.ts'
import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_HOSTS, hostsInOrder, readHostOrder, type PartiHosts } from '../parti/hosts.ts'
import { readProxyRule } from '../parti/proxy-rule.ts'
import { reasonOf } from '../reason-of.ts'
import type { CommandLine } from './command-line.ts'

/** The hosts of this run: those of the command line, else as the user ordered them. */
export const hostsOfRun = (named: CommandLine['hosts'], { restHosts, wsHosts }: Settings): PartiHosts => ({
  rest: named.rest ?? hostsInOrder(restHosts, 'rest'),
  ws: named.ws ?? hostsInOrder(wsHosts, 'ws'),
})

/** A change of settings with its hosts as the app writes them; throws `not-a-host`. */
export const refineSettings = (change: Partial<Settings>): Partial<Settings> => ({
  ...change,
  ...(change.restHosts && { restHosts: readHostOrder(change.restHosts, 'rest') }),
  ...(change.wsHosts && { wsHosts: readHostOrder(change.wsHosts, 'ws') }),
})

/** What the system's settings say of the way to a host; a rule that is not understood is told as it stands. */
async function proxyFor(host: string): Promise<string | null> {
  const rule = await app.resolveProxy(host)
  try {
    return readProxyRule(rule)
  } catch (error) {
    return reasonOf(error)
  }
}

/** How the network is reached in this run. */
export async function networkFacts(named: CommandLine['hosts'], hosts: PartiHosts): Promise<NetworkFacts> {
  const facts = (kind: keyof PartiHosts): HostsInUse => ({
    own: DEFAULT_HOSTS[kind],
    inUse: hosts[kind],
    isFixed: named[kind] !== null,
  })
  return {
    rest: facts('rest'),
    ws: facts('ws'),
    proxies: await Promise.all(hosts.rest.map(async (host) => ({ host, proxy: await proxyFor(host) }))),
  }
}
