/**
 * The bytes as an answer to a media element: all of them, or from where its Range header asks for them. Without that no
 * sound is played whose index lies at its end, as in many files of MP4.
 */
export function rangedResponse(
  bytes: Uint8Array<ArrayBuffer>,
  range: string | null,
  headers: Record<string, string>,
): Response {
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
  if (asked === null) return new Response(bytes, { headers: { ...headers, 'Content-Length': String(bytes.length) } })
  const from = Number(asked[1])
  const to = Math.min(bytes.length - 1, asked[2] === '' ? Infinity : Number(asked[2]))
  if (from > to) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.length}` } })
  return new Response(bytes.slice(from, to + 1), {
    status: 206,
    headers: {
      ...headers,
      'Accept-Ranges': 'bytes',
      'Content-Range': `bytes ${from}-${to}/${bytes.length}`,
      // Chromium refuses a part that does not tell its length (measured).
      'Content-Length': String(to - from + 1),
    },
  })
}
