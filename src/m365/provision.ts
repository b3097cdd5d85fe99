// Sets a site up from the declarations: groups, levels, lists, libraries, columns, views, permissions, folders and titles. May be run again at any time.
import { fault } from '../schema/fault.ts';
import type { SiteLook, SitePart } from '../schema/siteLook.ts';
import { siteParts } from '../schema/siteLook.ts';
import type { Away, Refused } from '../sync/remote.ts';
import { attempt, ofSite } from './answer.ts';
import type { Connection } from './connection.ts';
import { listTitle } from './rows/address.ts';
import { findColumns, findViews, lackingColumns, shelvesThere } from './setup/lists.ts';
import { findBodyFolders, findPermissions, findUnitFolders } from './setup/locks.ts';
import { findGroups, findLevels } from './setup/principals.ts';
import { lackingRights } from './setup/rights.ts';
import { carryOut, type Plan, type Step, type Stopped } from './setup/step.ts';
import { findLibraries, findLists, findTitles } from './setup/stores.ts';

export interface Provisioned {
  readonly kind: 'provisioned';
}

/** What each part needs; a portion is about as much as a batch holds. */
const finders: Record<SitePart, Omit<Step, 'what'>> = {
  groups: { portion: 25, find: findGroups },
  levels: { portion: 25, find: findLevels },
  lists: { portion: 25, find: findLists },
  libraries: { portion: 25, find: findLibraries },
  columns: { portion: 75, find: findColumns },
  views: { portion: 15, find: findViews },
  permissions: { portion: 12, find: findPermissions },
  unitFolders: { portion: 10, find: findUnitFolders },
  bodyFolders: { portion: 10, find: findBodyFolders },
  titles: { portion: 50, find: findTitles },
};
const steps: readonly Step[] = siteParts.map((what) => ({ what, ...finders[what] }));

/**
 * Makes what is not there and leaves the rest: nothing is removed or renamed. Stops at the first refusal; the next run
 * goes on from there. PnPjs' own `lists.ensure` is not used, since it swallows errors (sharepoint.md 6).
 * Faults: SITE_RIGHT_MISSING {rights} before anything is written, SITE_NO_ACCESS, and what SharePoint refuses.
 */
export async function provision(
  connection: Connection,
  plan: Plan,
): Promise<Provisioned | Stopped | Refused | Away> {
  const lacking = await attempt(lackingRights(connection));
  if (lacking.kind !== 'answered') return ofSite(lacking);
  if (lacking.value.length > 0)
    return { kind: 'refused', fault: fault('SITE_RIGHT_MISSING', '', { rights: lacking.value.join(' ') }) };
  for (const [at, step] of steps.entries()) {
    const end = await carryOut(connection, plan, step, (done, of) =>
      plan.onProgress({ step: at + 1, steps: steps.length, what: step.what, done, of }),
    );
    if (end.kind !== 'done') return end;
  }
  return { kind: 'provisioned' };
}

export interface Looked {
  readonly kind: 'looked';
  readonly look: SiteLook;
}

/** What `provision` would make, without writing anything. */
export async function lookAtSite(connection: Connection, plan: Plan): Promise<Looked | Refused | Away> {
  const looked = await attempt(look(connection, plan));
  return looked.kind === 'answered' ? { kind: 'looked', look: looked.value } : ofSite(looked);
}

async function look(connection: Connection, plan: Plan): Promise<SiteLook> {
  const lacking = await lackingRights(connection);
  if (lacking.length > 0) return { lacking, parts: [], columns: [] };
  const parts: SiteLook['parts'][number][] = [];
  for (const { what, find } of steps) {
    const { of, jobs } = await find(connection, plan);
    parts.push({ what, of, missing: jobs.length });
  }
  const { there } = await shelvesThere(connection, plan);
  const columns = (await lackingColumns(connection, there)).map(({ shelf, columns: lost }) => ({
    list: listTitle(shelf.list, shelf.place.year),
    names: lost.map(({ name }) => name),
  }));
  return { lacking, parts, columns };
}
