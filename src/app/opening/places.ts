// What the app asks for of a site: which lists and years, and by which mark a local copy is known to fit them.
import type { List } from '../../schema/list.ts';
import type { ListPlace } from '../../sync/remote.ts';

/** The year and the two before it: what the small curves, trends and comparisons reach back to. */
const yearsBack = [-2, -1, 0];

export const placesFor = (lists: readonly List[], year: number): readonly ListPlace[] =>
  lists.flatMap(({ name: list, yearly, ahead }): readonly ListPlace[] => {
    const years = ahead ? [...yearsBack, 1] : yearsBack;
    return yearly ? years.map((away) => ({ list, year: year + away })) : [{ list, year: null }];
  });

/** A short mark of all that a stored row's form depends on; another mark means that a copy is thrown away (FNV-1a). */
export function fingerprintOf(lists: readonly List[]): string {
  const said = JSON.stringify(lists.map(({ name, fields, yearly }) => [name, yearly, fields]));
  let mark = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1) mark = Math.imul(mark ^ said.charCodeAt(at), 0x01000193);
  return (mark >>> 0).toString(16);
}
