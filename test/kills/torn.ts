// What a kill in the middle of a write leaves at the end of a database's log: the head of a record whose body never came.
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Type 1, 68 bytes long; seen after one real kill in thirty, of a page that wrote without a pause. */
const headAlone = Buffer.from([0, 0, 0, 0, 68, 0, 1]);

/** The folders of the databases in a profile, the oldest first. */
const databasesIn = (profile: string): readonly string[] =>
  readdirSync(profile, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('indexeddb.leveldb'))
    .sort()
    .map((path) => join(profile, path));

/** @returns how many databases there are */
export function tear(profile: string, which: number): number {
  const databases = databasesIn(profile);
  const folder = databases[which];
  if (folder === undefined) throw new Error(`Of ${databases.length} databases there is none at ${which}`);
  const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
  appendFileSync(join(folder, logs.sort().at(-1) ?? ''), headAlone);
  return databases.length;
}
