// The rows' home in SharePoint, behind the port that sync knows.
import type { SPFI } from '@pnp/sp/index.js';
import '@pnp/sp/webs/index.js';
import { fault } from '../schema/fault.ts';
import type { List } from '../schema/list.ts';
import type { Away, Changed, ListPlace, Loaded, Refused, Remote, Stale } from '../sync/remote.ts';
import { attempt, ofSite, type Reason } from './answer.ts';
import { type Connection, together } from './connection.ts';
import { readLog, restOfLog, rowsTouched } from './rows/changes.ts';
import { readPage, rowsOf, type Shelf } from './rows/items.ts';
import { readLists } from './rows/reading.ts';
import { learnPeople, readSite, type Site } from './rows/site.ts';
import { writeRow } from './rows/writing.ts';

/**
 * The port over one site.
 * @param lists the declarations of every list that may be asked for
 * @param known told of the site each time it has been read
 */
export function sharePointRemote(
  connection: Connection,
  lists: readonly List[],
  known: (site: Pick<Site, 'managed'>) => void = () => undefined,
): Remote {
  const { path } = connection;
  const declared = new Map(lists.map((list) => [list.name, list]));
  let kept: Site | null = null;

  const shelfOf = (place: ListPlace): Shelf => {
    const list = declared.get(place.list);
    if (!list) throw new Error(`No list is called ${place.list}`);
    return { list, place };
  };

  /** Asks about the site unless it is known; as a part of a batch it costs no request of its own. */
  const siteIn = async (sp: SPFI): Promise<Site> => {
    if (kept !== null) return kept;
    kept = await readSite(connection, sp);
    known(kept);
    return kept;
  };

  async function load(places: readonly ListPlace[]): Promise<Loaded | Refused | Away> {
    const shelves = places.map(shelfOf);
    kept = null;
    const asked = await attempt(
      together(connection, (sp) => [
        siteIn(sp),
        Promise.all(shelves.map((shelf) => attempt(readPage(sp, path, shelf)))),
      ]),
    );
    if (asked.kind !== 'answered') return ofSite(asked);
    const [site, pages] = asked.value;
    const isAll = (reason: Reason) =>
      pages.length > 0 && pages.every((page) => page.kind === 'refused' && page.reason === reason);
    if (isAll('missing')) return { kind: 'refused', fault: fault('SITE_NOT_SET_UP', '') };
    // Lists that are not for everyone are read as empty by those whom they are not for; who may read none of them is told so.
    if (isAll('noRight')) return { kind: 'refused', fault: fault('NOT_ALLOWED', '') };
    const read = await readLists(connection, shelves, pages);
    if (read.kind !== 'answered') return read;
    await learnPeople(
      connection,
      site,
      read.value.flatMap(({ items }) => items.map((item) => item.EditorId)),
    );
    const told = read.value.map(({ shelf, items }) => rowsOf(shelf, items, site));
    return {
      kind: 'loaded',
      rows: told.flatMap(({ rows }) => rows),
      faults: [...read.value, ...told].flatMap(({ faults }) => faults),
      token: site.token,
    };
  }

  async function changesSince(
    token: string,
    places: readonly ListPlace[],
  ): Promise<Changed | Stale | Refused | Away> {
    const asked = await attempt(together(connection, (sp) => [readLog(sp, token), siteIn(sp)]));
    // A token that is old or foreign is told by codes that vary (sharepoint.md 2.8).
    if (asked.kind === 'refused' && asked.reason === 'notTaken') return { kind: 'stale' };
    if (asked.kind !== 'answered') return ofSite(asked);
    const [first, site] = asked.value;
    const log = await restOfLog(connection, first);
    return log.kind === 'answered' ? rowsTouched(connection, site, places.map(shelfOf), log.value) : log;
  }

  return {
    load,
    changesSince,
    async write(change, base, afterUnknown) {
      const site = await attempt(together(connection, (sp) => [siteIn(sp)]));
      if (site.kind !== 'answered') return ofSite(site);
      const shelf = shelfOf({ list: change.list, year: change.year });
      return writeRow({ connection, site: site.value[0], shelf }, change, base, afterUnknown);
    },
  };
}
