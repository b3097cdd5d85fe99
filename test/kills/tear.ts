// What a kill in the middle of a write leaves of the browser's own database: the head of a record in LevelDB's log, and no more.
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first that was opened in the profile: the one that the app works in. */
const folder = (profile: string) => join(profile, 'Default/WebStorage/1/IndexedDB/indexeddb.leveldb');

/** A sum of what should follow, its length, and that it is whole (LevelDB's log format). */
const head = Buffer.from([1, 2, 3, 4, 200, 0, 1]);

/** As if the browser had been killed between the head of a record and its content; nobody may have the profile open. */
export function tear(profile: string): void {
  const logs = readdirSync(folder(profile)).filter((name) => name.endsWith('.log'));
  for (const log of logs) appendFileSync(join(folder(profile), log), head);
}

/** Whether the browser had to begin its database anew when it last opened it. */
export const isBegunAnew = (profile: string): boolean =>
  readFileSync(join(folder(profile), 'LOG'), 'utf8').includes('Creating DB');
