// What people have said about rows and what they like, as it is stored: beside the rows, in no version and no log.
import type { JsonObject } from '../odata/address.ts';
import type { Database } from '../store/database.ts';

export interface Said {
  readonly id: number;
  readonly list: number;
  readonly item: number;
  /** The comment that this one answers; 0 for one on the row itself. */
  readonly parent: number;
  readonly author: number;
  readonly created: number;
  readonly text: string;
  readonly mentions: readonly JsonObject[];
}

type Stored = Omit<Said, 'mentions'> & { readonly mentions: string };

export function comments(db: Database, list: number, item: number): Said[] {
  return db
    .all<Stored>('select * from comment where list = ? and item = ? order by id desc', list, item)
    .map((one) => ({ ...one, mentions: JSON.parse(one.mentions) as JsonObject[] }));
}

export function addComment(db: Database, said: Omit<Said, 'id'>): number {
  const last = db.get<{ id: number | null }>('select max(id) id from comment');
  const id = (last?.id ?? 0) + 1;
  db.run(
    'insert into comment values (?, ?, ?, ?, ?, ?, ?, ?)',
    id,
    said.list,
    said.item,
    said.parent,
    said.author,
    said.created,
    said.text,
    JSON.stringify(said.mentions),
  );
  return id;
}

/** A comment goes with its replies. */
export function removeComment(db: Database, { id, list, item }: Said): void {
  db.run('delete from liking where list = ? and item = ? and comment = ?', list, item, id);
  db.run('delete from comment where id = ? or parent = ?', id, id);
}

/** What was said of a row that nobody will restore. */
export function forgetSaid(db: Database, list: number, item: number): void {
  for (const table of ['comment', 'liking', 'silent'])
    db.run(`delete from ${table} where list = ? and item = ?`, list, item);
}

/** Who likes a comment, or with 0 the row itself. */
export function likers(db: Database, list: number, item: number, comment: number): number[] {
  return db
    .all<{ person: number }>(
      'select person from liking where list = ? and item = ? and comment = ? order by person',
      list,
      item,
      comment,
    )
    .map(({ person }) => person);
}

export function setLike(
  db: Database,
  at: { readonly list: number; readonly item: number; readonly comment: number },
  person: number,
  liked: boolean,
): void {
  const { list, item, comment } = at;
  if (liked) db.run('insert or ignore into liking values (?, ?, ?, ?)', list, item, comment, person);
  else
    db.run(
      'delete from liking where list = ? and item = ? and comment = ? and person = ?',
      list,
      item,
      comment,
      person,
    );
}

export function commentsOff(db: Database, list: number, item: number): boolean {
  return db.get('select item from silent where list = ? and item = ?', list, item) !== undefined;
}

export function setCommentsOff(db: Database, list: number, item: number, off: boolean): void {
  if (off) db.run('insert or ignore into silent values (?, ?)', list, item);
  else db.run('delete from silent where list = ? and item = ?', list, item);
}
