/** Does one thing after the other: what begins with what main has told must not begin before the answer to another. */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let latest: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = latest.then(work)
    // What fails keeps nothing else from its turn.
    latest = turn.catch(() => undefined)
    return turn
  }
}
