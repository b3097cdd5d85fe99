// Fills the local tenant with the example organisations: through the app's own provisioning, and then the REST API.
import { type Connection, connect, together } from '../../src/m365/connection.ts';
import { fillGroups } from '../../src/m365/people.ts';
import { provision } from '../../src/m365/provision.ts';
import { columnsOf } from '../../src/m365/rows/adding.ts';
import { keyColumn } from '../../src/m365/rows/address.ts';
import { listAt } from '../../src/m365/rows/items.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import type { Change } from '../../src/schema/change.ts';
import type { Day } from '../../src/schema/field.ts';
import { libraries } from '../../src/schema/libraries.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { units } from '../../src/schema/lists/units.ts';
import { issueToken } from '../entra/token.ts';
import { standIn } from '../standin.ts';
import { tenantHost, type World } from '../world.ts';
import { examples } from './examples.ts';
import { organisationRows } from './organisation.ts';
import { rowsIn } from './rows/reports.ts';
import { type SeedSite, sites } from './sites.ts';

/**
 * Provisions each site as its administrator and writes the organisation's rows.
 * @param today what the years and the open period follow from
 * @throws Error when the site refuses something
 */
export async function seedTenant(
  world: World,
  today: Day,
  onProgress: (line: string) => void = () => undefined,
): Promise<void> {
  const send = standIn(world);
  const origin = `https://${tenantHost}`;
  const token = async () => issueToken(world, 'forvaltningsledare', origin);
  for (const site of sites) {
    const rows = rowsOf(site, today);
    await fillSite(connect({ site: `${origin}${site.path}`, token, send }), rows, Number(today.slice(0, 4)));
    onProgress(`${site.name}: ${rows.length} rader`);
  }
}

function rowsOf({ preset }: SeedSite, today: Day): readonly Change[] {
  const example = examples.find(({ sketch }) => sketch.preset === preset);
  if (!example) throw new Error(`No example organisation runs on ${preset}`);
  return organisationRows(example.sketch, today);
}

async function fillSite(connection: Connection, changes: readonly Change[], openYear: number): Promise<void> {
  const rows = rowsIn(changes);
  const all = rows.all(units);
  const provisioned = await provision(connection, {
    lists: catalogue,
    libraries,
    bodies: rows.all(bodies).map(({ key }) => key),
    years: [openYear - 2, openYear - 1, openYear],
    unitFolders: all.flatMap(({ key }) => [openYear, openYear + 1].map((year) => ({ year, unit: key }))),
    onProgress: () => undefined,
  });
  if (provisioned.kind !== 'provisioned') throw new Error(`Not provisioned: ${JSON.stringify(provisioned)}`);
  const inFolder = (change: Change) =>
    change.year === openYear && listNamed(change.list).inUnitFolder && typeof change.values.unit === 'string';
  await addPlainly(
    connection,
    changes.filter((change) => !inFolder(change)),
  );
  await addInFolders(connection, changes.filter(inFolder));
  const filled = await fillGroups(connection, rows.all(roleAssignments), all);
  if (filled.kind !== 'filled' || filled.unknown.length > 0)
    throw new Error(`Groups not filled: ${JSON.stringify(filled)}`);
}

/** At the list's root, many at a time: rows that are no unit's own, and those of closed years, which nobody alters. */
async function addPlainly(connection: Connection, changes: readonly Change[]): Promise<void> {
  await together(connection, (sp) =>
    changes.map((change) =>
      listAt(sp, connection.path, { list: change.list, year: change.year }).items.add({
        [keyColumn]: change.key,
        ...columnsOf(listNamed(change.list), change, null),
      }),
    ),
  );
}

/** In the units' folders, where their managers may alter them; as the app itself writes. */
async function addInFolders(connection: Connection, changes: readonly Change[]): Promise<void> {
  const remote = sharePointRemote(connection, catalogue);
  for (const change of changes) {
    const answer = await remote.write(change, null, false);
    if (answer.kind !== 'saved') throw new Error(`${change.list} ${change.key}: ${JSON.stringify(answer)}`);
  }
}
