/** How much of the latest time a graph of viewers can show at once, from the shortest. */
export const GRAPH_RANGES = ['15m', '1h', '6h', '24h', '7d', '30d', 'all'] as const
export type GraphRange = (typeof GRAPH_RANGES)[number]
