/** What a promise comes to within `ms` milliseconds; null where that takes longer. Rejects as it does. */
export async function inTime<Value>(promise: Promise<Value>, ms: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    // Where this process itself stood still, what came meanwhile is read before it counts as too late.
    timer = setTimeout(() => setImmediate(resolve, null), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
