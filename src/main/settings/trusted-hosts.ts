import { BridgeError } from '#shared/bridge/errors.ts'
import type { Settings } from '#shared/model/settings.ts'
import { MOST_NAMES } from './setting-schemas.ts'

/** The hosts with one more; where there are too many, the one trusted longest goes. */
export const withTrustedHost = (hosts: readonly string[], host: string): string[] =>
  [...hosts.filter((other) => other !== host), host].slice(-MOST_NAMES)

/**
 * Throws `forbidden` where a change would trust a host that is not trusted yet: a page may take trust away, but only the
 * dialog of main itself gives it.
 */
export function refuseTrust(change: Partial<Settings>, { trustedHosts }: Settings): void {
  const added = change.trustedHosts?.find((host) => !trustedHosts.includes(host))
  if (added !== undefined) throw new BridgeError('forbidden', added)
}
