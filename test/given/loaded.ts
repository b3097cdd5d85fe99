// What a remote has read of lists, for tests that have nothing to say where it cannot.
import type { List } from '../../src/schema/list.ts';
import type { ListPlace, Loaded, Remote } from '../../src/sync/remote.ts';

export async function loadedFrom(remote: Remote, places: readonly ListPlace[]): Promise<Loaded> {
  const loaded = await remote.load(places);
  if (loaded.kind !== 'loaded') throw new Error(`Not loaded: ${JSON.stringify(loaded)}`);
  return loaded;
}

/** Where these lists lie: of those that are yearly, that year's. */
export const placesOf = (
  lists: readonly Pick<List, 'name' | 'yearly'>[],
  year = 2026,
): readonly ListPlace[] => lists.map(({ name, yearly }) => ({ list: name, year: yearly ? year : null }));
