import { renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Database } from './database.ts'
import { VIEWERS_SCHEMA } from './viewer-schema.ts'

/**
 * What brings a file of version n to version n + 1, at index n. An entry that was released is never changed: files made
 * by it are out there.
 *
 * Version 1. `alerts.began_at` is when we first saw the show live: it names the live period while no event id is told.
 * Version 2. Titles are alerts, too; an alert knows what became of its show and whether it was looked at. What an older
 * app had kept counts as looked at.
 * Version 3. Chat. `chat.id` is in the order of time (see chat-rows.ts), so that the newest come first without another
 * index and a time is a range of ids. What is asked of rooms, people and kinds goes by words in `tags`, in the same index
 * as the text: ordinary indexes would cost more than half of the writes (measured). `mention` is 0 for none, 1 for one not
 * looked at, 2 for one that was.
 * Version 4. Viewers as spans and their roll-ups in place of lone samples, shows, and how much was said. That a show is busy is
 * told once.
 * Version 5. How a number came, and which shows were on at the first look.
 * Version 6. `shows.resumed_at` is when the latest run first saw a show live that an earlier one had seen, and so its name there
 * while no event id is told. Raids of which nobody knows whether they came or left were counted as come: where their rows are
 * still there they are counted anew.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE alerts (
    id INTEGER PRIMARY KEY,
    user_id INTEGER NOT NULL,
    event_id INTEGER,
    began_at INTEGER NOT NULL,
    name TEXT NOT NULL,
    platform TEXT,
    username TEXT,
    discriminator TEXT,
    title TEXT,
    category TEXT,
    started_at INTEGER,
    outcome TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX alert_of_event ON alerts (user_id, event_id) WHERE event_id IS NOT NULL;
  CREATE UNIQUE INDEX alert_of_period ON alerts (user_id, began_at) WHERE event_id IS NULL;
  CREATE INDEX alerts_by_time ON alerts (at);

  CREATE TABLE viewer_samples (
    user_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    count INTEGER NOT NULL,
    source TEXT NOT NULL,
    PRIMARY KEY (user_id, at)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE alerts ADD COLUMN kind TEXT NOT NULL DEFAULT 'live';
  ALTER TABLE alerts ADD COLUMN is_away INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE alerts ADD COLUMN ended_at INTEGER;
  ALTER TABLE alerts ADD COLUMN is_seen INTEGER NOT NULL DEFAULT 0;
  UPDATE alerts SET is_seen = 1;
  DROP INDEX alert_of_event;
  DROP INDEX alert_of_period;
  CREATE UNIQUE INDEX alert_of_event ON alerts (user_id, event_id) WHERE event_id IS NOT NULL AND kind = 'live';
  CREATE UNIQUE INDEX alert_of_period ON alerts (user_id, began_at) WHERE event_id IS NULL AND kind = 'live';
  CREATE UNIQUE INDEX alert_of_title ON alerts (user_id, began_at, title) WHERE kind = 'title';
  CREATE INDEX alerts_of_show ON alerts (user_id, began_at);
  `,
  `
  CREATE TABLE chat (
    id INTEGER PRIMARY KEY,
    room_id INTEGER NOT NULL,
    chat_id INTEGER,
    user_id INTEGER,
    user_name TEXT NOT NULL,
    text TEXT NOT NULL,
    raid_from TEXT,
    raid_to TEXT,
    at INTEGER,
    seen_at INTEGER NOT NULL,
    removed_at INTEGER,
    mention INTEGER NOT NULL,
    tags TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX chat_known ON chat (room_id, chat_id);
  CREATE INDEX chat_mentions ON chat (id) WHERE mention > 0;

  CREATE VIEW chat_words AS
    SELECT id, coalesce(raid_from || ' ' || raid_to, text) AS text,
      'r' || room_id || coalesce(' u' || user_id, '') || ' ' || tags AS tags
    FROM chat;
  CREATE VIRTUAL TABLE chat_index USING fts5 (
    text, tags, content = 'chat_words', content_rowid = 'id', columnsize = 0, prefix = '2',
    tokenize = 'unicode61 remove_diacritics 2'
  );

  CREATE TABLE chat_spans (
    room_id INTEGER NOT NULL,
    from_id INTEGER NOT NULL,
    to_id INTEGER NOT NULL,
    PRIMARY KEY (room_id, from_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE chat_pins (
    id INTEGER PRIMARY KEY,
    room_id INTEGER NOT NULL,
    chat_id INTEGER,
    user_id INTEGER,
    user_name TEXT NOT NULL,
    text TEXT NOT NULL,
    raid_from TEXT,
    raid_to TEXT,
    at INTEGER,
    label TEXT,
    first_seen_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX chat_pins_of_room ON chat_pins (room_id);
  `,
  `
  ${VIEWERS_SCHEMA}
  CREATE UNIQUE INDEX alert_of_busy ON alerts (user_id, began_at) WHERE kind = 'busy';
  `,
  `
  ALTER TABLE viewer_spans ADD COLUMN is_pushed INTEGER;
  ALTER TABLE shows ADD COLUMN was_on INTEGER NOT NULL DEFAULT 0;
  UPDATE shows SET was_on = 1 WHERE EXISTS (
    SELECT 1 FROM alerts a
    WHERE a.user_id = shows.user_id AND a.kind = 'live' AND (a.event_id = shows.event_id OR a.began_at = shows.seen_at)
      AND a.outcome IN ('already-live-when-first-seen', 'began-while-away'));
  `,
  `
  ALTER TABLE shows ADD COLUMN resumed_at INTEGER;
  ALTER TABLE shows ADD COLUMN raids_unclear INTEGER NOT NULL DEFAULT 0;
  UPDATE shows SET chat_rows = NULL WHERE raids_in > 0 AND is_chat_final = 0;
  `,
]

/** The version of the file that `database` is open on; 0 for a new one. */
export const readVersion = (database: Database): number =>
  Number(database.get('PRAGMA user_version')?.['user_version'] ?? 0)

/** Brings the file at `file` to the newest version, all or nothing; an older one with content is copied first. */
export function migrate(database: Database, file: string, migrations: readonly string[] = MIGRATIONS): void {
  const from = readVersion(database)
  if (from >= migrations.length) return
  if (from > 0) copyAside(database, file, from)
  database.transaction(() => {
    for (const migration of migrations.slice(from)) database.execute(migration)
    database.execute(`PRAGMA user_version = ${migrations.length}`)
  })
  letShrink(database)
  // The next start reads the version from the file's own header, so it must not wait in the write-ahead log.
  database.execute('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Lets pages that are free be given back bit by bit; an older file has to be written anew for that, once. */
function letShrink(database: Database): void {
  const INCREMENTAL = 2
  if (database.get('PRAGMA auto_vacuum')?.['auto_vacuum'] === INCREMENTAL) return
  database.execute('PRAGMA auto_vacuum = INCREMENTAL; VACUUM')
}

/** `archive.db` of version 1 is kept as `archive.v1.backup.db`; whole, or not there under this name. */
function copyAside(database: Database, file: string, version: number): void {
  const { dir, name, ext } = path.parse(file)
  const copy = path.join(dir, `${name}.v${version}.backup${ext}`)
  const unfinished = `${copy}.tmp`
  rmSync(unfinished, { force: true })
  database.run('VACUUM INTO :unfinished', { unfinished })
  renameSync(unfinished, copy)
}
