// What is unsent, kept a second time in a database of its own, since a browser may find its whole database unreadable.
import { mark, recordsUnder, type Storage } from '../storage.ts';

const folders = ['outbox/', 'draft/'];

const unsentIn = async (storage: Storage): Promise<Readonly<Record<string, unknown>>> => {
  const found = await Promise.all(folders.map((folder) => recordsUnder(storage, folder)));
  return Object.fromEntries(found.flatMap((records) => [...records]));
};

/**
 * Chromium, also in Teams, loses all of a database when it is killed in the middle of a write, is opened, writes on, and is opened
 * again: what comes after the torn record in the log of LevelDB can then not be read, and it begins anew with nothing. Only one of
 * two databases that are written one after the other can be torn by one kill.
 *
 * @returns writes the unsent of a change that `main` has carried out, once both hold the same: `main` gets back what it has lost,
 *   and else the second what it lacks. It rejects when the second cannot be had.
 */
export async function mirrorOf(main: Storage, second: Storage): Promise<Pick<Storage, 'change'>> {
  const lost = (await main.get(mark)) === undefined && (await second.get(mark)) !== undefined;
  // Read before the first, which another tab may be writing in: what it writes comes into the first before it comes here.
  const there = await unsentIn(second);
  const here = await unsentIn(main);
  await main.change(lost ? { ...there, ...here, [mark]: true } : { [mark]: true }, []);
  const gone = lost ? [] : Object.keys(there).filter((name) => !(name in here));
  await second.change({ ...here, [mark]: true }, gone);
  const unsent = (name: string) => folders.some((folder) => name.startsWith(folder));
  return {
    async change(set, removed) {
      const records = Object.entries(set).filter(([name]) => unsent(name));
      const names = removed.filter(unsent);
      return records.length + names.length === 0 || second.change(Object.fromEntries(records), names);
    },
  };
}
