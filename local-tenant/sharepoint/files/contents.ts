// The bytes of files and attachments, and of uploads that come in pieces.
import { createHash } from 'node:crypto';
import type { Database } from '../store/database.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';

export class Contents {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Keeps bytes and says where. The same bytes are kept once, so that copies and versions cost nothing. */
  keep(bytes: Uint8Array): { readonly content: string; readonly size: number } {
    const content = createHash('sha256').update(bytes).digest('hex');
    this.#db.run('insert or ignore into content values (?, ?)', content, Buffer.from(bytes));
    return { content, size: bytes.byteLength };
  }

  read(content: string): Uint8Array {
    const found = this.#db.get<{ bytes: ArrayBuffer }>('select bytes from content where id = ?', content);
    return new Uint8Array(found?.bytes ?? new ArrayBuffer(0));
  }

  /** Adds a piece to an upload of a person to a file. */
  addPiece(upload: string, list: List, row: Row, person: number, bytes: Uint8Array): void {
    this.#db.run(
      'insert into chunk (upload, list, item, person, bytes) values (?, ?, ?, ?, ?)',
      upload,
      list.num,
      row.id,
      person,
      Buffer.from(bytes),
    );
  }

  /** The pieces so far; none when there is no such upload of this person to this file. */
  pieces(upload: string, list: List, row: Row, person: number): Uint8Array[] {
    return this.#db
      .all<{ bytes: ArrayBuffer }>(
        'select bytes from chunk where upload = ? and list = ? and item = ? and person = ? order by num',
        upload,
        list.num,
        row.id,
        person,
      )
      .map((piece) => new Uint8Array(piece.bytes));
  }

  forgetPieces(upload: string, person: number): void {
    this.#db.run('delete from chunk where upload = ? and person = ?', upload, person);
  }
}
