/**
 * How much later than at once a window that is not in use shows what is told, ms: numbers, their ages, and what they draw.
 * Twenty such windows kept their page busy (measured).
 */
export const UNHURRIED_MS = 5000
