/** "Policy violation": what a server closes with that wants no more of us. */
const POLICY_VIOLATION = 1008

/** Whether a socket ended because the server said no: by a 4xx answer to the handshake, as `ws` words it, or by a code. */
export const isRefusal = (closeCode: number, error: string): boolean =>
  closeCode === POLICY_VIOLATION || /^Unexpected server response: 4\d\d$/.test(error)
