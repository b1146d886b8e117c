import Libsql from 'libsql'

/** What a column can hold. */
export type SqlValue = string | number | null

/** A row as it is read; what its columns hold is for the query's author to know. */
export type SqlRow = Record<string, SqlValue>

/** The values of a statement's `:names`. Every name must be given. */
export type SqlParameters = Readonly<Record<string, SqlValue>>

/** One connection to a SQLite file. Everything is synchronous and throws what SQLite says. */
export interface Database {
  /** Runs statements without parameters, separated by `;`. */
  execute(sql: string): void
  /** Runs one statement; answers how many rows it changed. */
  run(sql: string, parameters?: SqlParameters): number
  /** The first row, or undefined. */
  get(sql: string, parameters?: SqlParameters): SqlRow | undefined
  all<Row extends object = SqlRow>(sql: string, parameters?: SqlParameters): Row[]
  /** Runs `work` as a whole or not at all, and answers what it answers. Not to be nested. */
  transaction<Result>(work: () => Result): Result
  /**
   * Ends the use of the connection. The file itself is let go, and the write-ahead log emptied into it, only when the
   * thread ends or the statements are collected: until then the file must not be renamed.
   */
  close(): void
}

interface Prepared {
  statement: Libsql.Statement
  names: string[]
}

/** How long a statement waits for another process that locks the file, in ms. */
const BUSY_TIMEOUT_MS = 5000

/** Opens the file at `path` and makes it if it is absent; the folder must exist. */
export function openDatabase(path: string): Database {
  const connection = new Libsql(path, { timeout: BUSY_TIMEOUT_MS })
  const statements = new Map<string, Prepared>()

  function prepare(sql: string): Prepared {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const made = { statement: connection.prepare(sql), names: [...sql.matchAll(/:(\w+)/g)].map(([, name]) => name!) }
    statements.set(sql, made)
    return made
  }

  function all<Row extends object>(sql: string, parameters: SqlParameters = {}): Row[] {
    const { statement, names } = prepare(sql)
    // The one place where rows get their type: libsql knows none.
    return statement.all(bind(names, parameters)) as Row[]
  }

  return {
    all,
    execute: (sql) => void connection.exec(sql),
    run(sql, parameters = {}) {
      const { statement, names } = prepare(sql)
      return statement.run(bind(names, parameters)).changes
    },
    // libsql's own `get` adds `_metadata` and leaves the statement running, which blocks VACUUM and checkpoints.
    get: (sql, parameters) => all<SqlRow>(sql, parameters)[0],
    transaction(work) {
      connection.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        connection.exec('COMMIT')
        return result
      } catch (error) {
        // SQLite has rolled back by itself when the disk is full; a second time would hide why.
        if (connection.inTransaction) connection.exec('ROLLBACK')
        throw error
      }
    },
    close() {
      statements.clear()
      connection.close()
    },
  }
}

/**
 * Whether SQLite finds the content of the file at `path` sound; an absent or empty file is. Throws when the file cannot
 * be examined. Afterwards the file is let go for certain, because no statement is prepared: a connection that outlives
 * a rename would later delete the write-ahead log of whatever bears the name by then.
 */
export function isSound(path: string): boolean {
  const connection = new Libsql(path, { timeout: BUSY_TIMEOUT_MS })
  try {
    connection.exec(`
      PRAGMA temp_store = MEMORY;
      CREATE TEMP TABLE verdict (word TEXT CHECK (word = 'ok'));
      INSERT INTO verdict SELECT quick_check FROM pragma_quick_check;
    `)
    return true
  } catch (error) {
    if (isDamage(error) || isFailedCheck(error)) return false
    throw error
  } finally {
    connection.close()
  }
}

/** Whether SQLite says with this that the content of the file is damaged. */
export const isDamage = (error: unknown): error is Error =>
  error instanceof Libsql.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)

const isFailedCheck = (error: unknown): boolean =>
  error instanceof Libsql.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT_CHECK')

/**
 * Binding is where libsql is roughest: a boolean kills the process, a missing or undefined value and NaN become NULL
 * without a word, whole numbers arrive as REAL, and text is cut at NUL when it is read back.
 */
function bind(names: readonly string[], parameters: SqlParameters): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, bindable(name, parameters[name])]))
}

function bindable(name: string, value: unknown): string | number | bigint | null {
  if (value === null) return null
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD')
  if (typeof value === 'number' && Number.isFinite(value)) return Number.isSafeInteger(value) ? BigInt(value) : value
  throw new TypeError(`:${name} is a ${typeof value} that SQLite cannot hold`)
}
