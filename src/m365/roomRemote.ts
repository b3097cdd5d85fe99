// A body's own papers behind the port that sync knows: the same lists for every body, each body's at addresses of their own.
import { listsOf, nameIn, type RoomOwner } from '../schema/ofBody.ts';
import type { ListPlace, Remote, StoredRow } from '../sync/remote.ts';
import type { Connection } from './connection.ts';
import { sharePointRemote } from './sharePoint.ts';

export function roomRemote(connection: Connection, owner: RoomOwner): Remote {
  const remote = sharePointRemote(connection, listsOf(owner));
  const there = <P extends { readonly list: string }>(place: P): P => ({
    ...place,
    list: nameIn(owner.key, place.list),
  });
  const ending = nameIn(owner.key, '');
  const here = <P extends { readonly list: string }>(place: P): P => ({
    ...place,
    list: place.list.slice(0, -ending.length),
  });
  const asked = (places: readonly ListPlace[]) => places.map(there);
  return {
    async load(places) {
      const answer = await remote.load(asked(places));
      return answer.kind === 'loaded' ? { ...answer, rows: answer.rows.map(here) } : answer;
    },
    async changesSince(token, places) {
      const answer = await remote.changesSince(token, asked(places));
      if (answer.kind !== 'changed') return answer;
      return { ...answer, rows: answer.rows.map(here), gone: answer.gone.map(here) };
    },
    async write(change, base, afterUnknown) {
      const answer = await remote.write(there(change), base && there<StoredRow>(base), afterUnknown);
      if (answer.kind === 'saved') return { ...answer, stored: here(answer.stored) };
      return answer.kind === 'clash' ? { ...answer, theirs: here(answer.theirs) } : answer;
    },
  };
}
