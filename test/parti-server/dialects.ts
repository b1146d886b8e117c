/** How one Parti might speak. The guide shows no pushed frame and no error, so what is unknown is tried in all likely forms. */
export interface DialectTraits {
  /** `guide` has exactly the guide's fields, `observed` adds those that others saw for certain. */
  fields: 'guide' | 'observed'
  /** What is around the message of a frame; `json-string` is a JSON string that holds the JSON. */
  frame: 'bare' | 'wrapped' | 'tuple' | 'list' | 'json-string'
  /** How a frame tells a number of viewers: under one of these names, or by itself. */
  viewers: 'viewers_count' | 'viewer_count' | 'viewers' | 'count' | 'number' | 'string'
  /** What is sent when a subscription was understood. */
  acknowledgement: 'none' | 'json' | 'text'
  /** Whether the list of all live channels exists. */
  bulkRoute: boolean
  /** Whether ids can be looked up by the newer routes that take only a name. */
  nameRoutes: boolean
  /** Whether ids can be looked up by an account of a platform. */
  socialRoute: boolean
  /** Whether past streams, featured channels and the calendar exist. */
  discoveryRoutes: boolean
  /** The answer about nobody; `200-text` concerns only the account's route, the others then answer as in `404-text`. */
  unknownUser: '404-text' | '404-json' | '404-empty' | '200-null' | '200-text'
  /** How JSON writes numbers. */
  numbers: 'numbers' | 'strings'
  /** Whether the info of a live channel has a `stream`, the only place of its viewers and of its beginning. */
  stream: boolean
  /** Whether the info of a live channel has the id of the show; pushes and lists have it always. */
  eventId: boolean
  /** Whether chat messages have an id. */
  chatId: boolean
}

const OBSERVED: DialectTraits = {
  fields: 'observed',
  frame: 'bare',
  viewers: 'viewers_count',
  acknowledgement: 'none',
  bulkRoute: true,
  nameRoutes: true,
  socialRoute: true,
  discoveryRoutes: true,
  unknownUser: '404-text',
  numbers: 'numbers',
  stream: true,
  eventId: true,
  chatId: true,
}

const but = (traits: Partial<DialectTraits>): DialectTraits => ({ ...OBSERVED, ...traits })

/** Every dialect by its name: two that were seen, one for each trait that may differ, and two combinations. */
export const DIALECTS = {
  guide: but({ fields: 'guide' }),
  observed: OBSERVED,

  wrapped: but({ frame: 'wrapped' }),
  tuple: but({ frame: 'tuple' }),
  list: but({ frame: 'list' }),
  'json-string': but({ frame: 'json-string' }),

  'viewer-count': but({ viewers: 'viewer_count' }),
  viewers: but({ viewers: 'viewers' }),
  count: but({ viewers: 'count' }),
  'viewers-number': but({ viewers: 'number' }),
  'viewers-string': but({ viewers: 'string' }),

  acknowledged: but({ acknowledgement: 'json' }),
  'text-acknowledged': but({ acknowledgement: 'text' }),

  'no-bulk': but({ bulkRoute: false }),
  'no-names': but({ nameRoutes: false }),
  'no-social': but({ socialRoute: false }),
  'no-discovery': but({ discoveryRoutes: false }),

  'no-stream': but({ stream: false }),
  'no-event-id': but({ eventId: false }),
  'no-chat-id': but({ chatId: false }),

  'unknown-json': but({ unknownUser: '404-json' }),
  'unknown-empty': but({ unknownUser: '404-empty' }),
  'unknown-null': but({ unknownUser: '200-null' }),
  'unknown-text': but({ unknownUser: '200-text' }),

  'string-numbers': but({ numbers: 'strings' }),

  /** As the hosts since the end of 2025 seem to be. */
  moved: but({ socialRoute: false, stream: false }),
  /** The worst with which an app can still do its work. */
  'bare-minimum': {
    fields: 'guide',
    frame: 'json-string',
    viewers: 'string',
    acknowledgement: 'text',
    bulkRoute: false,
    nameRoutes: true,
    socialRoute: false,
    discoveryRoutes: false,
    unknownUser: '200-null',
    numbers: 'strings',
    stream: false,
    eventId: false,
    chatId: false,
  },
} satisfies Record<string, DialectTraits>

/** A row of `DIALECTS`. */
export type DialectName = keyof typeof DIALECTS

/** Whether there is such a dialect. */
export const isDialectName = (name: string): name is DialectName => Object.hasOwn(DIALECTS, name)
