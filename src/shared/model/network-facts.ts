/** One list of hosts as this run knows it. */
export interface HostsInUse {
  /** Parti's own, as the app knows them. */
  own: readonly string[]
  /** Those that this run tries, in order. */
  inUse: readonly string[]
  /** Named on the command line, so that the setting has no say. */
  isFixed: boolean
}

/** The way to the network, as it was found at `at`. */
export interface NetworkFacts {
  rest: HostsInUse
  ws: HostsInUse
  /** For each REST host in use: the URL of the proxy that the desktop wants it to be reached by; null for none. */
  proxies: { host: string; proxy: string | null }[]
}
