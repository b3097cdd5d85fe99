// SQLite with the statements kept ready, and one way to write: all or nothing.
import Libsql from 'libsql';
import { tables } from './tables.ts';

/** libsql aborts the whole process on a boolean, so the type leaves it out. */
export type Bound = string | number | Uint8Array | null;

export class Database {
  readonly #db: Libsql.Database;
  readonly #ready = new Map<string, Libsql.Statement>();
  #runs = 0;

  /**
   * @param alone whether no other process may have the file open meanwhile; such a file is also looked through
   * @throws SqliteError with the code SQLITE_BUSY when another has it open, SQLITE_NOTADB or SQLITE_CORRUPT when it is damaged
   */
  constructor(file?: string, alone = false) {
    this.#db = new Libsql(file ?? ':memory:');
    if (alone) this.#db.exec('pragma locking_mode = exclusive;');
    // WAL and NORMAL survive a killed process; only a power cut may lose the last writes.
    if (file !== undefined) this.#db.exec('pragma journal_mode = wal; pragma synchronous = normal;');
    this.#db.exec(tables);
    if (alone && this.get<{ quick_check: string }>('pragma quick_check(1)')?.quick_check !== 'ok')
      throw new Libsql.SqliteError('the file does not hold together', 'SQLITE_CORRUPT', 11);
    this.#countVersionsAnew();
  }

  /** Until files came, versions were numbered by their major part alone; since then as SharePoint does, 512 apiece. */
  #countVersionsAnew(): void {
    if (this.get<{ user_version: number }>('pragma user_version')?.user_version !== 0) return;
    this.#db.exec(`
      update item set label = label * 512;
      update history set label = label * 512, body = json_set(body, '$.label', label * 512);
      pragma user_version = 1;
    `);
  }

  get<Row>(sql: string, ...bound: Bound[]): Row | undefined {
    return this.#statement(sql).get(bound) as Row | undefined;
  }

  all<Row>(sql: string, ...bound: Bound[]): Row[] {
    return this.#statement(sql).all(bound) as Row[];
  }

  /** How many statements have written so far, those that were taken back too. */
  get runs(): number {
    return this.#runs;
  }

  /** The number of rows touched. */
  run(sql: string, ...bound: Bound[]): number {
    this.#runs += 1;
    return this.#statement(sql).run(bound).changes;
  }

  /** Runs a deed in a transaction; a deed within a deed joins the outer one. */
  write<Result>(deed: () => Result): Result {
    if (this.#db.inTransaction) return deed();
    this.#db.exec('begin immediate');
    try {
      const result = deed();
      this.#db.exec('commit');
      return result;
    } catch (error) {
      this.#db.exec('rollback');
      throw error;
    }
  }

  saveTo(file: string): void {
    this.#db.exec(`vacuum into '${file.replaceAll("'", "''")}'`);
  }

  close(): void {
    this.#ready.clear();
    this.#db.close();
  }

  #statement(sql: string): Libsql.Statement {
    const known = this.#ready.get(sql);
    if (known) return known;
    const fresh = this.#db.prepare(sql);
    this.#ready.set(sql, fresh);
    return fresh;
  }
}
