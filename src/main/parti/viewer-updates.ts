import { decodeViewerCount } from './decode-viewer-count.ts'
import { readFrame } from './frame-rows.ts'
import type { Topic } from './topic.ts'

/**
 * How many watch a livestream, as reported (guide, "Subscribe to Livestream Live Viewers Update"). Of several numbers in
 * one frame the last is the present one. Beware: it goes by the livestream's id, neither the user's nor the event's.
 */
export const viewerUpdates = (livestreamId: number): Topic<number> => ({
  name: 'LivestreamLiveViewersUpdate',
  subject: livestreamId,
  hello: JSON.stringify({
    jwt: null,
    subscribe_options: { LivestreamLiveViewersUpdate: { livestream_id: livestreamId } },
  }),
  read(text) {
    const frame = readFrame(text, (value) => decodeViewerCount(livestreamId, value))
    return { ...frame, rows: frame.rows.slice(-1) }
  },
})
