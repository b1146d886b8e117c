const SAMPLE_HOLDS_MS = 150_000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** `start` counts whole steps since 1970. */
const rollUp = (table: string): string => `
  CREATE TABLE ${table} (
    user_id INTEGER NOT NULL,
    start INTEGER NOT NULL,
    covered_ms INTEGER NOT NULL,
    viewer_ms INTEGER NOT NULL,
    low INTEGER NOT NULL,
    peak INTEGER NOT NULL,
    PRIMARY KEY (user_id, start)
  ) STRICT, WITHOUT ROWID;
  `

/** Adds up what a finer table has; `steps` of its steps make one of this. */
const addUp = (table: string, from: string, steps: number): string => `
  INSERT INTO ${table}
    SELECT user_id, start / ${steps}, sum(covered_ms), sum(viewer_ms), min(low), max(peak)
    FROM ${from} GROUP BY user_id, start / ${steps};
  `

/** What the samples of older versions tell, in the parts that steps of `ms` cut them into. A sample reaches into `steps` of them. */
const parts = (ms: number, steps: number): string => `
  SELECT user_id, at / ${ms} + value AS start, max(at, (at / ${ms} + value) * ${ms}) AS from_at,
    min(at + lasted, (at / ${ms} + value + 1) * ${ms}) AS to_at, count
  FROM held JOIN generate_steps ON value < ${steps}
  WHERE value = 0 OR (at / ${ms} + value) * ${ms} < at + lasted`

/** Version 4 of the archive's schema: see `MIGRATIONS`. */
export const VIEWERS_SCHEMA = `
  CREATE TABLE viewer_spans (
    user_id INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    lasted INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (user_id, from_at)
  ) STRICT, WITHOUT ROWID;
  ${rollUp('viewer_minutes')}
  ${rollUp('viewer_quarters')}
  ${rollUp('viewer_days')}

  CREATE TEMP TABLE generate_steps (value INTEGER NOT NULL);
  INSERT INTO temp.generate_steps VALUES (0), (1), (2), (3);
  CREATE TEMP TABLE held AS
    SELECT user_id, at, iif(next - at <= ${SAMPLE_HOLDS_MS}, next - at, 0) AS lasted, count
    FROM (SELECT user_id, at, count, lead(at) OVER (PARTITION BY user_id ORDER BY at) AS next FROM viewer_samples);
  INSERT INTO viewer_spans SELECT user_id, from_at, to_at - from_at, count FROM (${parts(DAY_MS, 2)});
  INSERT INTO viewer_minutes
    SELECT user_id, start, sum(to_at - from_at), sum((to_at - from_at) * count), min(count), max(count)
    FROM (${parts(MINUTE_MS, 4)}) GROUP BY user_id, start;
  ${addUp('viewer_quarters', 'viewer_minutes', 15)}
  ${addUp('viewer_days', 'viewer_quarters', 96)}
  DROP TABLE temp.held;
  DROP TABLE temp.generate_steps;
  DROP TABLE viewer_samples;

  CREATE TABLE shows (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    event_id INTEGER,
    started_at INTEGER,
    seen_at INTEGER,
    around_at INTEGER,
    ended_at INTEGER,
    last_at INTEGER,
    is_on INTEGER NOT NULL,
    total_viewers INTEGER,
    from_at INTEGER NOT NULL AS (coalesce(started_at, seen_at, around_at, ended_at)),
    to_at INTEGER NOT NULL AS (
      iif(is_on, ${Number.MAX_SAFE_INTEGER}, max(coalesce(started_at, seen_at, around_at, ended_at),
        coalesce(ended_at, last_at, 0)))
    ),
    covered_ms INTEGER,
    peak INTEGER,
    peak_at INTEGER,
    mean REAL,
    median REAL,
    chat_rows INTEGER,
    chatters INTEGER,
    raids_in INTEGER,
    raids_out INTEGER,
    is_chat_final INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE UNIQUE INDEX show_of_event ON shows (user_id, event_id) WHERE event_id IS NOT NULL;
  CREATE UNIQUE INDEX show_of_period ON shows (user_id, seen_at) WHERE event_id IS NULL;
  CREATE INDEX shows_by_time ON shows (user_id, from_at);
  CREATE INDEX shows_by_end ON shows (user_id, to_at);

  CREATE TABLE show_titles (
    show_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    title TEXT,
    category TEXT,
    PRIMARY KEY (show_id, at)
  ) STRICT, WITHOUT ROWID;

  INSERT OR IGNORE INTO shows (user_id, event_id, started_at, seen_at, around_at, ended_at, last_at, is_on)
    SELECT user_id, event_id, started_at,
      iif(outcome = 'ended-while-away', NULL, began_at),
      iif(outcome = 'ended-while-away' AND started_at IS NULL, began_at, NULL),
      ended_at,
      (SELECT max(from_at + lasted) FROM viewer_spans
       WHERE user_id = a.user_id AND from_at >= a.began_at AND from_at < coalesce(
         (SELECT min(began_at) FROM alerts WHERE user_id = a.user_id AND began_at > a.began_at AND kind = 'live'),
         ${Number.MAX_SAFE_INTEGER})),
      0
    FROM alerts a WHERE kind = 'live' ORDER BY id;
  INSERT INTO show_titles (show_id, at, title, category)
    SELECT s.id, s.from_at, a.title, a.category
    FROM shows s JOIN alerts a ON a.user_id = s.user_id AND a.event_id IS s.event_id AND a.kind = 'live'
    WHERE (a.title IS NOT NULL OR a.category IS NOT NULL) AND (s.event_id IS NOT NULL OR a.began_at = s.seen_at);

  CREATE TABLE chat_activity (
    room_id INTEGER NOT NULL,
    step TEXT NOT NULL,
    start INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    chatters INTEGER NOT NULL,
    PRIMARY KEY (room_id, step, start)
  ) STRICT, WITHOUT ROWID;
  `
