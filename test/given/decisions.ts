// A body's log of decisions as one person reaches it over the stand-in, without any screen.
import { upn } from '../../local-tenant/world.ts';
import { decisionLogOver } from '../../src/app/room/decisions.ts';
import { decisionStore } from '../../src/m365/decisions/decisionStore.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { rowsOver, snapshotOf } from '../../src/sync/rows.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import type { DecisionLog, Wanted } from '../../src/ui/decisionLog.ts';
import type { Line, Tenant } from './tenant.ts';

export interface GivenDecisions {
  readonly log: DecisionLog;
  readonly line: Line;
}

/** @param storage the device, which remembers the last head it saw */
export async function givenDecisions(
  tenant: Tenant,
  person: string,
  site: string,
  storage: Storage = memoryStorage(),
): Promise<GivenDecisions> {
  const line = tenant.lineOf(person, site);
  const lists = [bodies, roleAssignments];
  const loaded = await sharePointRemote(line.connection, catalogue).load(
    lists.map(({ name }) => ({ list: name, year: null })),
  );
  if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
  const of = (list: string) => loaded.rows.flatMap((one) => (one.list === list ? [one.row] : []));
  const rows = rowsOver(new Map(lists.map(({ name }) => [name, snapshotOf(of(name))])));
  const log = decisionLogOver({
    storeOf: (owner) => decisionStore(line.connection, owner),
    rows: () => rows,
    account: upn(person),
    heads: { storage: Promise.resolve(storage), site },
  });
  return { log, line };
}

/** A decision on something, as a screen would ask for it. */
export const wanted = (subject: string, more: Partial<Wanted> = {}): Wanted => ({
  act: 'decide',
  kind: 'case',
  subject,
  note: 'Nämnden beslutar enligt förslaget.',
  corrects: null,
  held: { v: 1, subject, text: `Beslut om ${subject}.\nAndra stycket.` },
  ...more,
});
